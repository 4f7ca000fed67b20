package org.sucharit.kit.kafka;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.projection.ParkedEvent;

/** Events that {@link TopicTables} could not be taken further with, beside the tables. */
final class ParkedInTables {

    private final String name;
    private final JdbcClient jdbc;

    ParkedInTables(String name, JdbcClient jdbc) {
        this.name = name;
        this.jdbc = jdbc;
    }

    /** Subjects whose events wait. */
    Set<String> waiting() {
        return column("SELECT subject FROM topic_parked WHERE name = ? AND NOT dropped");
    }

    /** Places of the events that an operator goes on without. */
    Set<String> dropped() {
        return column("SELECT place FROM topic_parked WHERE name = ? AND dropped");
    }

    private Set<String> column(String select) {
        return new HashSet<>(jdbc.sql(select).param(name).query(String.class).list());
    }

    void add(ParkedEvent event) {
        jdbc.sql("""
                INSERT INTO topic_parked (name, subject, agency, sequence, type, error, on_day, place)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
                .params(
                        name,
                        event.aggregateId(),
                        event.agency(),
                        event.version(),
                        event.type(),
                        event.error(),
                        LocalDate.ofInstant(event.at(), ZoneOffset.UTC),
                        Objects.requireNonNull(event.place()))
                .update();
    }

    /** Nothing waits any more. @param subject null for all */
    void free(@Nullable String subject) {
        jdbc.sql(
                        "DELETE FROM topic_parked WHERE name = :name AND NOT dropped AND (:subject::text IS NULL OR subject = :subject)")
                .param("name", name)
                .param("subject", subject)
                .update();
    }

    /** @throws IllegalArgumentException when nothing of the subject waits */
    void drop(String subject) {
        int found = jdbc.sql("UPDATE topic_parked SET dropped = true WHERE name = ? AND subject = ? AND NOT dropped")
                .params(name, subject)
                .update();
        if (found == 0) throw new IllegalArgumentException("nothing is parked for " + subject);
    }

    List<ParkedEvent> all() {
        return jdbc.sql("SELECT * FROM topic_parked WHERE name = ? AND NOT dropped ORDER BY on_day, subject LIMIT 100")
                .param(name)
                .query(ParkedInTables::event)
                .list();
    }

    private static ParkedEvent event(ResultSet row, int number) throws SQLException {
        return new ParkedEvent(
                row.getString("name"),
                row.getString("subject"),
                row.getString("agency"),
                row.getLong("sequence"),
                row.getString("type"),
                row.getString("error"),
                row.getObject("on_day", LocalDate.class)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant(),
                row.getString("place"));
    }
}
