package org.sucharit.kit.store;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At start: a database that may lose what it acknowledged is refused, and a restored one is made readable. */
public final class EventStoreCheck implements InitializingBean {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final Set<String> ON = Set.of("on", "remote_apply");

    private final JdbcClient jdbc;

    public EventStoreCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        requireDurable();
        settleRestored();
    }

    private void requireDurable() {
        for (String setting : DURABLE) {
            String value = jdbc.sql("SHOW " + setting).query(String.class).single();
            if (!ON.contains(value)) throw new NotDurable(setting, value);
        }
    }

    /**
     * A dump keeps the transaction ids of the cluster it was made in. In a younger cluster they lie in the future, and
     * readers would wait for them for years: such rows are marked as committed long ago.
     */
    private void settleRestored() {
        boolean restored = jdbc.sql("""
                        SELECT coalesce((SELECT tx >= pg_snapshot_xmax(pg_current_snapshot())
                                         FROM domain_event ORDER BY global_index DESC LIMIT 1), false)
                        """).query(Boolean.class).single();
        if (restored)
            jdbc.sql("UPDATE domain_event SET tx = '1' WHERE tx >= pg_snapshot_xmax(pg_current_snapshot())")
                    .update();
    }

    /** PostgreSQL is set up so that it may lose acknowledged commits. */
    public static final class NotDurable extends RuntimeException {
        NotDurable(String setting, String value) {
            super("PostgreSQL must run with %s, but %s is %s: facts that were acknowledged could be lost."
                    .formatted(String.join(", ", DURABLE) + " on", setting, value));
        }
    }
}
