package org.sucharit.kit.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long events have been waiting for a reader. */
public final class EventClock {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public EventClock(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The index of the newest event; 0 when there is none. */
    public long head() {
        return jdbc.sql("SELECT coalesce(max(global_index), 0) FROM domain_event")
                .query(Long.class)
                .single();
    }

    /**
     * The age of the first event that a reader has before it.
     *
     * @param position of the last it has read
     * @return zero when it has read all
     */
    public Duration waitingBehind(long position) {
        return jdbc.sql("SELECT time_stamp FROM domain_event WHERE global_index > ? ORDER BY global_index LIMIT 1")
                .param(position)
                .query(String.class)
                .optional()
                .map(at -> Duration.between(Instant.parse(at), clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
