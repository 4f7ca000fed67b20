package org.sucharit.reporting.eventstream;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.kafka.ReceivedEvent;
import org.sucharit.kit.kafka.TopicTables;

/**
 * Writes one public topic onto the tape. An event that is there already, because it is read again or was published
 * twice, keeps its place.
 */
class TapeWriter implements TopicTables {

    private static final String INSERT =
            "INSERT INTO event_tape (topic, id, agency, time, event) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private final PublicTopic topic;
    private final JdbcTemplate jdbc;

    TapeWriter(PublicTopic topic, JdbcTemplate jdbc) {
        this.topic = topic;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "event-tape-" + topic.label;
    }

    @Override
    public String topic() {
        return topic.kafka();
    }

    @Override
    public List<String> tables() {
        return List.of(table());
    }

    @Override
    public String ddl() {
        return "CREATE TABLE IF NOT EXISTS %s PARTITION OF event_tape FOR VALUES IN ('%s')"
                .formatted(table(), topic.label);
    }

    final String table() {
        return "event_tape_" + topic.label.replace('-', '_');
    }

    /** Rows stay as they are: readers go on from where they were. */
    @Override
    public void reset() {}

    @Override
    public void on(ReceivedEvent event) {
        var fields = PublicFields.of(topic).get(event.type());
        if (fields == null) throw event.unknown();
        waiting().add(new Row(event, Structured.write(event.cloudEvent(), event.time(), fields)));
    }

    private record Row(ReceivedEvent event, byte[] written) {}

    /** The events of the running transaction, written at its end. */
    private List<Row> waiting() {
        var known = TransactionSynchronizationManager.getResource(this);
        if (known instanceof Waiting waiting) return waiting.rows;
        var waiting = new Waiting();
        TransactionSynchronizationManager.bindResource(this, waiting);
        TransactionSynchronizationManager.registerSynchronization(waiting);
        return waiting.rows;
    }

    private final class Waiting implements TransactionSynchronization {

        final List<Row> rows = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            // held until the rows can be seen: who reads up to a position has missed none before it
            jdbc.query("SELECT pg_advisory_xact_lock(hashtext('event_tape'))", _ -> {});
            jdbc.batchUpdate(INSERT, rows, rows.size(), this::set);
        }

        private void set(PreparedStatement insert, Row row) throws SQLException {
            var agency = row.event().agency();
            insert.setString(1, topic.label);
            insert.setString(2, row.event().cloudEvent().getId());
            insert.setString(3, agency.equals(IntegrationEvent.NO_AGENCY) ? null : agency);
            insert.setTimestamp(4, Timestamp.from(row.event().time()));
            insert.setBytes(5, row.written());
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TapeWriter.this);
        }
    }
}
