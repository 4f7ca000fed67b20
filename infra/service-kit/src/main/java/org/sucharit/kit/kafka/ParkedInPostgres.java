package org.sucharit.kit.kafka;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.projection.ParkedEvent;
import org.sucharit.kit.time.KeptTimes;

/** Where publishers and reactions stand still. */
final class ParkedInPostgres {

    private final JdbcClient jdbc;
    private final KeptTimes times;

    ParkedInPostgres(JdbcClient jdbc, KeptTimes times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    void add(String group, ParkedEvent event) {
        jdbc.sql("""
                INSERT INTO parked_event (processing_group, aggregate_id, agency, version, last_version, type, error, at)
                VALUES (:group, :id, :agency, :version, :version, :type, :error, :at)
                ON CONFLICT (processing_group, aggregate_id) DO NOTHING
                """)
                .param("group", group)
                .param("id", event.aggregateId())
                .param("agency", event.agency())
                .param("version", event.version())
                .param("type", event.type())
                .param("error", event.error())
                .param("at", Timestamp.from(times.past(event.at())))
                .update();
    }

    Set<String> waiting(String group) {
        return new HashSet<>(jdbc.sql("SELECT aggregate_id FROM parked_event WHERE processing_group = ?")
                .param(group)
                .query(String.class)
                .list());
    }

    /**
     * Lets an event wait behind the parked one; waits itself while that one is being tried again.
     *
     * @return false when nothing is parked any more
     */
    boolean wait(String group, String aggregateId, long version) {
        return jdbc.sql("""
                        UPDATE parked_event SET last_version = greatest(last_version, ?)
                        WHERE processing_group = ? AND aggregate_id = ?
                        """).params(version, group, aggregateId).update() > 0;
    }

    /** Within a transaction: nobody else tries this one, or lets an event wait behind it, until the end of it. */
    Optional<ParkedEvent> lock(String group, String aggregateId) {
        return jdbc.sql("SELECT * FROM parked_event WHERE processing_group = ? AND aggregate_id = ? FOR UPDATE")
                .params(group, aggregateId)
                .query(ParkedInPostgres::event)
                .optional();
    }

    void replace(String group, ParkedEvent event) {
        jdbc.sql("""
                UPDATE parked_event SET version = ?, type = ?, error = ?, at = ?
                WHERE processing_group = ? AND aggregate_id = ?
                """)
                .params(
                        event.version(),
                        event.type(),
                        event.error(),
                        Timestamp.from(times.past(event.at())),
                        group,
                        event.aggregateId())
                .update();
    }

    void remove(String group, String aggregateId) {
        jdbc.sql("DELETE FROM parked_event WHERE processing_group = ? AND aggregate_id = ?")
                .params(group, aggregateId)
                .update();
    }

    List<ParkedEvent> list(String group) {
        return jdbc.sql("SELECT * FROM parked_event WHERE processing_group = ? ORDER BY at LIMIT 100")
                .param(group)
                .query(ParkedInPostgres::event)
                .list();
    }

    long count(String group) {
        return jdbc.sql("SELECT count(*) FROM parked_event WHERE processing_group = ?")
                .param(group)
                .query(Long.class)
                .single();
    }

    private static ParkedEvent event(ResultSet row, int number) throws SQLException {
        return new ParkedEvent(
                row.getString("processing_group"),
                row.getString("aggregate_id"),
                row.getString("agency"),
                row.getLong("version"),
                row.getString("type"),
                row.getString("error"),
                row.getTimestamp("at").toInstant(),
                null);
    }
}
