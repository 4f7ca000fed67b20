package org.sucharit.kit.kafka;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.sucharit.kit.projection.ParkedEvent;

/**
 * Where {@link TopicTables} and their places in the topic stand. Each time the tables begin anew they have another life;
 * what a replica read for an earlier one is not written.
 */
final class TableShelf {

    private static final List<String> OWN = List.of("topic_life", "topic_place", "topic_parked");
    private static final String DDL = """
            CREATE TABLE IF NOT EXISTS topic_life (name text PRIMARY KEY, life uuid NOT NULL);
            CREATE TABLE IF NOT EXISTS topic_place (
                name text NOT NULL, partition int NOT NULL, topic_id text NOT NULL, next_offset bigint NOT NULL,
                PRIMARY KEY (name, partition));
            CREATE TABLE IF NOT EXISTS topic_parked (
                name text NOT NULL, subject text NOT NULL, agency text NOT NULL, sequence bigint NOT NULL,
                type text NOT NULL, error text NOT NULL, on_day date NOT NULL, place text NOT NULL,
                dropped boolean NOT NULL DEFAULT false,
                PRIMARY KEY (name, subject, place));
            """;

    final TopicTables tables;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    TableShelf(TopicTables tables, JdbcClient jdbc, TransactionTemplate transactions) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Where to go on in a partition. */
    record Place(String topicId, long next) {}

    /** The tables' life; what is missing is made, and then it is a new one. */
    UUID life() {
        return Objects.requireNonNull(transactions.execute(_ -> {
            if (!areThere(OWN) || !areThere(tables.tables()) || find() == null) make();
            return Objects.requireNonNull(find());
        }));
    }

    private void make() {
        // replicas may come to this at the same moment
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('topic_life'))")
                .query((_, _) -> 0)
                .list();
        boolean whole = areThere(tables.tables());
        jdbc.sql(DDL).update();
        if (whole && find() != null) return;
        jdbc.sql(tables.ddl()).update();
        begin(true);
    }

    private boolean areThere(List<String> names) {
        return names.stream().allMatch(name -> jdbc.sql("SELECT to_regclass(?) IS NOT NULL")
                .param(name)
                .query(Boolean.class)
                .single());
    }

    private @Nullable UUID find() {
        return jdbc.sql("SELECT life FROM topic_life WHERE name = ?")
                .param(tables.name())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Reads from the beginning. @param clear whether what the rows say is forgotten as it is read again */
    void beginAgain(boolean clear) {
        transactions.executeWithoutResult(_ -> begin(clear));
    }

    private void begin(boolean clear) {
        jdbc.sql("""
                INSERT INTO topic_life (name, life) VALUES (:name, gen_random_uuid())
                ON CONFLICT (name) DO UPDATE SET life = excluded.life
                """).param("name", tables.name()).update();
        jdbc.sql("DELETE FROM topic_place WHERE name = ?").param(tables.name()).update();
        if (clear) {
            forgetParked();
            tables.reset();
        }
    }

    Map<Integer, Place> places() {
        var found = new HashMap<Integer, Place>();
        jdbc.sql("SELECT partition, topic_id, next_offset FROM topic_place WHERE name = ?")
                .param(tables.name())
                .query(row -> {
                    found.put(row.getInt(1), new Place(row.getString(2), row.getLong(3)));
                });
        return found;
    }

    /**
     * Does the work and moves the places, both or neither.
     *
     * @return false when the tables have another life by now, and nothing was done
     */
    boolean write(UUID life, String topicId, Map<Integer, Long> next, Runnable work) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            if (!isStill(life)) return false;
            work.run();
            next.forEach((partition, offset) -> move(partition, topicId, offset));
            return true;
        }));
    }

    private boolean isStill(UUID life) {
        return jdbc.sql("SELECT life FROM topic_life WHERE name = ? FOR SHARE")
                .param(tables.name())
                .query(UUID.class)
                .optional()
                .filter(life::equals)
                .isPresent();
    }

    private void move(int partition, String topicId, long offset) {
        jdbc.sql("""
                INSERT INTO topic_place (name, partition, topic_id, next_offset) VALUES (?, ?, ?, ?)
                ON CONFLICT (name, partition) DO UPDATE
                SET topic_id = excluded.topic_id, next_offset = excluded.next_offset
                """).params(tables.name(), partition, topicId, offset).update();
    }

    /** Subjects whose events wait. */
    Set<String> waiting() {
        return new HashSet<>(jdbc.sql("SELECT subject FROM topic_parked WHERE name = ? AND NOT dropped")
                .param(tables.name())
                .query(String.class)
                .list());
    }

    /** Places of the events that an operator goes on without. */
    Set<String> dropped() {
        return new HashSet<>(jdbc.sql("SELECT place FROM topic_parked WHERE name = ? AND dropped")
                .param(tables.name())
                .query(String.class)
                .list());
    }

    void park(ParkedEvent event) {
        jdbc.sql("""
                INSERT INTO topic_parked (name, subject, agency, sequence, type, error, on_day, place)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
                .params(
                        tables.name(),
                        event.aggregateId(),
                        event.agency(),
                        event.version(),
                        event.type(),
                        event.error(),
                        LocalDate.ofInstant(event.at(), ZoneOffset.UTC),
                        Objects.requireNonNull(event.place()))
                .update();
    }

    /** Whatever waits is read again from the beginning. @param subject null for all */
    void retry(@Nullable String subject) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("DELETE FROM topic_parked WHERE name = ? AND NOT dropped AND (?::text IS NULL OR subject = ?)")
                    .params(parameters(subject))
                    .update();
            begin(false);
        });
    }

    private List<@Nullable Object> parameters(@Nullable String subject) {
        var all = new ArrayList<@Nullable Object>();
        all.add(tables.name());
        all.add(subject);
        all.add(subject);
        return all;
    }

    /** @throws IllegalArgumentException when nothing of the subject waits */
    void drop(String subject) {
        transactions.executeWithoutResult(_ -> {
            int found = jdbc.sql(
                            "UPDATE topic_parked SET dropped = true WHERE name = ? AND subject = ? AND NOT dropped")
                    .params(tables.name(), subject)
                    .update();
            if (found == 0) throw new IllegalArgumentException("nothing is parked for " + subject);
            begin(false);
        });
    }

    void forgetParked() {
        jdbc.sql("DELETE FROM topic_parked WHERE name = ?").param(tables.name()).update();
    }

    List<ParkedEvent> parked() {
        return jdbc.sql("SELECT * FROM topic_parked WHERE name = ? AND NOT dropped ORDER BY on_day, subject LIMIT 100")
                .param(tables.name())
                .query(TableShelf::event)
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
