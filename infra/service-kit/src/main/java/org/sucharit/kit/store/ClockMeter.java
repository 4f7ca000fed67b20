package org.sucharit.kit.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.meter.Measured;
import org.sucharit.kit.meter.Measures;

/** How far this machine's clock is ahead of PostgreSQL's: one of them is wrong where they differ. Told by fives of seconds. */
public final class ClockMeter implements Measured {

    private static final int FIVES = 5;

    private final JdbcClient jdbc;

    public ClockMeter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void measure(Measures into) {
        var asked = Instant.now();
        var there = jdbc.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var asking = Duration.between(asked, Instant.now());
        var ahead = Duration.between(there, asked.plus(asking.dividedBy(2)));
        into.state("sucharit.clock.ahead.seconds", (double) (FIVES * (ahead.toSeconds() / FIVES)));
    }
}
