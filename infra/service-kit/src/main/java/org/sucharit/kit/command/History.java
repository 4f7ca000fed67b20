package org.sucharit.kit.command;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.store.EventTypes;

/** Every event of an aggregate in order, straight from the store. */
public final class History {

    private final EventStore store;
    private final JdbcClient jdbc;
    private final EventTypes types;

    public History(EventStore store, JdbcClient jdbc, EventTypes types) {
        this.store = store;
        this.jdbc = jdbc;
        this.types = types;
    }

    /** @return empty when there is no such aggregate */
    public List<RecordedEvent> of(String aggregateId) {
        var positions = new HashMap<Long, Long>();
        jdbc.sql("SELECT sequence_number, global_index FROM domain_event WHERE aggregate_identifier = ?")
                .param(aggregateId)
                .query(row -> {
                    positions.put(row.getLong(1), row.getLong(2));
                });
        return store.readEvents(aggregateId)
                .asStream()
                .filter(event -> positions.containsKey(event.getSequenceNumber()))
                .map(event -> recorded(event, Objects.requireNonNull(positions.get(event.getSequenceNumber()))))
                .toList();
    }

    private RecordedEvent recorded(DomainEventMessage<?> event, long position) {
        Class<?> type = event.getPayloadType();
        return new RecordedEvent(
                types.nameOf(type),
                types.revisionOf(type),
                event.getSequenceNumber(),
                position,
                event.getTimestamp(),
                text(event, "subject"),
                text(event, "name"),
                event.getPayload());
    }

    private static String text(DomainEventMessage<?> event, String key) {
        return Objects.toString(event.getMetaData().get(key), "");
    }
}
