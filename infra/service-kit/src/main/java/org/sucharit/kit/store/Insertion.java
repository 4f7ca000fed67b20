package org.sucharit.kit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Inserts events, and tells which index each of them got. */
final class Insertion {

    /** Within an aggregate no event is older than the one before it, also where a clock was set back in between. */
    private static final String APPEND = """
            INSERT INTO domain_event (%s, agency) VALUES (?, ?, ?, ?, greatest(?, (SELECT time_stamp FROM domain_event
                WHERE aggregate_identifier = ? ORDER BY sequence_number DESC LIMIT 1)), ?, ?, ?, ?, ?)
            """.formatted(EventStorage.SCHEMA.domainEventFields());

    private static final String[] INDEX = {"global_index"};

    private Insertion() {}

    static void run(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer, Appended appended)
            throws SQLException {
        var inserted = events.stream().map(Insertion::asDomainEvent).toList();
        try (var statement = connection.prepareStatement(APPEND, INDEX)) {
            var latest = new HashMap<String, Instant>();
            for (var event : inserted) {
                var time = latest.merge(
                        event.getAggregateIdentifier(),
                        event.getTimestamp(),
                        BinaryOperator.maxBy(Comparator.naturalOrder()));
                fill(statement, event, time, serializer);
                if (inserted.size() > 1) statement.addBatch();
            }
            if (inserted.size() > 1) statement.executeBatch();
            else statement.executeUpdate();
            try (var positions = statement.getGeneratedKeys()) {
                for (var event : inserted) {
                    if (!positions.next()) throw new SQLException("an event got no index");
                    appended.add(event.getAggregateIdentifier(), event.getSequenceNumber(), positions.getLong(1));
                }
            }
        }
    }

    private static void fill(
            PreparedStatement statement, DomainEventMessage<?> event, Instant time, Serializer serializer)
            throws SQLException {
        var payload = event.serializePayload(serializer, String.class);
        var metaData = event.serializeMetaData(serializer, String.class);
        statement.setString(1, event.getIdentifier());
        statement.setString(2, event.getAggregateIdentifier());
        statement.setLong(3, event.getSequenceNumber());
        statement.setString(4, event.getType());
        statement.setString(5, DateTimeUtils.formatInstant(time));
        statement.setString(6, event.getAggregateIdentifier());
        statement.setString(7, payload.getType().getName());
        statement.setString(8, payload.getType().getRevision());
        statement.setString(9, payload.getData());
        statement.setString(10, metaData.getData());
        statement.setString(11, agencyOf(event));
    }

    private static @Nullable String agencyOf(EventMessage<?> event) {
        Object agency = event.getMetaData().get(EventStorage.AGENCY);
        return agency == null ? null : agency.toString();
    }

    private static DomainEventMessage<?> asDomainEvent(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domainEvent
                ? domainEvent
                : new GenericDomainEventMessage<>(null, event.getIdentifier(), 0L, event, event::getTimestamp);
    }
}
