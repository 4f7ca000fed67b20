package org.sucharit.kit.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.meter.Measured;
import org.sucharit.kit.meter.Measures;

/** How large the event store is. Its newest index is told for the number of events: counting would read them all. */
public final class StoreMeters implements Measured {

    private static final int HUNDREDS = 100;
    private static final int MEBIBYTES = 1 << 20;

    private final JdbcClient jdbc;

    public StoreMeters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void measure(Measures into) {
        jdbc.sql("SELECT coalesce(max(global_index), 0), pg_total_relation_size('domain_event') FROM domain_event")
                .query(row -> {
                    into.amount("sucharit.store.events", row.getLong(1), HUNDREDS);
                    into.amount("sucharit.store.bytes", row.getLong(2), MEBIBYTES);
                });
    }
}
