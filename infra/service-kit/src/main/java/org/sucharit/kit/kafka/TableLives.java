package org.sucharit.kit.kafka;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes {@link TopicTables} and says which life they are in; what is missing is made, and then it is a new one. */
final class TableLives {

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

    private final TopicTables tables;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    TableLives(TopicTables tables, JdbcClient jdbc, TransactionTemplate transactions) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    String current() {
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
        beginCleared();
    }

    private boolean areThere(List<String> names) {
        return names.stream().allMatch(name -> jdbc.sql("SELECT to_regclass(?) IS NOT NULL")
                .param(name)
                .query(Boolean.class)
                .single());
    }

    private @Nullable String find() {
        return jdbc.sql("SELECT life::text FROM topic_life WHERE name = ?")
                .param(tables.name())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** What the rows say is forgotten as it is read again from the beginning. */
    void beginCleared() {
        transactions.executeWithoutResult(_ -> {
            begin();
            jdbc.sql("DELETE FROM topic_parked WHERE name = ?")
                    .param(tables.name())
                    .update();
            tables.reset();
        });
    }

    /** The rows stay while all is read again from the beginning; within a transaction. */
    void begin() {
        jdbc.sql("""
                INSERT INTO topic_life (name, life) VALUES (:name, gen_random_uuid())
                ON CONFLICT (name) DO UPDATE SET life = excluded.life
                """).param("name", tables.name()).update();
        jdbc.sql("DELETE FROM topic_place WHERE name = ?").param(tables.name()).update();
    }

    /** Whether this is their life until the running transaction ends. */
    boolean isStill(String life) {
        return jdbc.sql("SELECT life::text FROM topic_life WHERE name = ? FOR SHARE")
                .param(tables.name())
                .query(String.class)
                .optional()
                .filter(life::equals)
                .isPresent();
    }
}
