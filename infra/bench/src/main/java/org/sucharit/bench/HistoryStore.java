package org.sucharit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.sucharit.kit.store.EventSerializer;
import org.sucharit.kit.store.EventStorage;
import org.sucharit.kit.store.EventTypes;
import org.sucharit.measures.measure.MeasureEvent;

/** The event store of measures-service, where a past can be put into it. */
final class HistoryStore implements AutoCloseable {

    static final EventSerializer SERIALIZER = EventSerializer.of(EventTypes.of("measures", MeasureEvent.class));

    private static final int ROWS_OF_A_TRANSACTION = 20_000;
    private static final String COPY = """
            COPY domain_event (global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data, agency) FROM STDIN""";
    private static final String INDEXES = """
            SELECT c.relname, pg_get_indexdef(i.indexrelid), k.conname FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid
            WHERE i.indrelid = 'domain_event'::regclass AND NOT i.indisprimary""";

    private final Platform platform;
    private final Connection connection;

    HistoryStore(Platform platform) throws IOException, SQLException {
        this.platform = platform;
        connection = platform.connect("measures");
    }

    /** The global index of the newest event. */
    long head() throws SQLException {
        return number("SELECT max(global_index) FROM domain_event");
    }

    /** How many events measures have got since an event. */
    long commandsSince(long head) throws SQLException {
        return number("SELECT count(*) FROM domain_event WHERE type = 'Measure' AND global_index > " + head);
    }

    long measures() throws SQLException {
        return number("SELECT count(*) FROM domain_event WHERE type = 'Measure' AND sequence_number = 0");
    }

    /** Bytes on the disk, with the indexes. */
    long bytes() throws SQLException {
        return number("SELECT pg_total_relation_size('domain_event')");
    }

    /** How many rows were read by looking through all of them, since ever. */
    long rowsLookedThrough() throws SQLException {
        return number("SELECT seq_tup_read FROM pg_stat_user_tables WHERE relname = 'domain_event'");
    }

    /** How many rows were found by an index, since ever. */
    long rowsFound() throws SQLException {
        return number("SELECT idx_tup_fetch FROM pg_stat_user_tables WHERE relname = 'domain_event'");
    }

    /** Lets the next event have an index so much higher. @return the first index that is free for what came before it */
    long leaveRoom(long events) throws SQLException {
        return 1
                + number("SELECT setval('domain_event_index', nextval('domain_event_index') + %d)".formatted(events))
                - events;
    }

    /**
     * Puts a past where room was left, with the rows that the service itself would have written. Indexes but the first are
     * made anew afterwards, statistics too, as autovacuum does in its time.
     *
     * @return rows a second, with everything
     */
    double put(MeasurePast past) throws IOException, SQLException {
        long begin = System.nanoTime();
        var indexes = indexes();
        for (var index : indexes) execute(index.dropping());
        write(past);
        double written = (System.nanoTime() - begin) / 1e9;
        execute("SET maintenance_work_mem = '512MB'");
        for (var index : indexes) {
            execute(index.making());
            if (index.constraint != null) execute(index.constraining());
        }
        execute("VACUUM (ANALYZE) domain_event");
        checkpoint();
        double all = (System.nanoTime() - begin) / 1e9;
        System.err.printf(
                "%,d events put into the store, %,.0f rows a second; with indexes and statistics %,.0f%n",
                past.events(), past.events() / written, past.events() / all);
        return past.events() / written;
    }

    /**
     * As if it had just happened to other measures: readers get all of it.
     *
     * @param part of the past, not used otherwise
     */
    void append(int part, int events) throws SQLException {
        write(MeasurePast.of(part, leaveRoom(events), events, 0));
    }

    private void write(MeasurePast past) throws SQLException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int place = 0; place < past.events(); place += ROWS_OF_A_TRANSACTION) {
            int end = Math.min(past.events(), place + ROWS_OF_A_TRANSACTION);
            var copy = copies.copyIn(COPY);
            try {
                for (int at = place; at < end; at++) write(copy, past.first() + at, past.at(at));
                copy.endCopy();
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
        }
    }

    /** As {@link EventStorage} appends it. */
    private static void write(CopyIn copy, long index, DomainEventMessage<?> event) throws SQLException {
        var payload = event.serializePayload(SERIALIZER, String.class);
        var metadata = event.serializeMetaData(SERIALIZER, String.class);
        var row = String.join(
                        "\t",
                        Long.toString(index),
                        event.getIdentifier(),
                        event.getAggregateIdentifier(),
                        Long.toString(event.getSequenceNumber()),
                        event.getType(),
                        DateTimeUtils.formatInstant(event.getTimestamp()),
                        payload.getType().getName(),
                        payload.getType().getRevision(),
                        escaped(payload.getData()),
                        escaped(metadata.getData()),
                        "" + event.getMetaData().get(EventStorage.AGENCY))
                + '\n';
        var bytes = row.getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    /** JSON has no tabs and no ends of line. */
    private static String escaped(String json) {
        return json.indexOf('\\') < 0 ? json : json.replace("\\", "\\\\");
    }

    private record Index(
            String name, String definition, @Nullable String constraint) {

        String dropping() {
            return constraint == null ? "DROP INDEX " + name : "ALTER TABLE domain_event DROP CONSTRAINT " + constraint;
        }

        /** Whoever reads meanwhile is not kept waiting. */
        String making() {
            return definition.replaceFirst(" INDEX ", " INDEX CONCURRENTLY ");
        }

        String constraining() {
            return "ALTER TABLE domain_event ADD CONSTRAINT %s UNIQUE USING INDEX %s".formatted(constraint, name);
        }
    }

    private List<Index> indexes() throws SQLException {
        var indexes = new ArrayList<Index>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(INDEXES)) {
            while (rows.next()) indexes.add(new Index(rows.getString(1), rows.getString(2), rows.getString(3)));
        }
        return indexes;
    }

    /** So that none falls into what is measured. */
    private void checkpoint() throws IOException, SQLException {
        try (var administrator = platform.administer();
                var statement = administrator.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    private void execute(String statement) throws SQLException {
        try (var executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private long number(String query) throws SQLException {
        return Numbers.number(connection, query);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
