package org.sucharit.kit.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;

/**
 * Every night: forgets answers of more than 90 days ago. Until then a command repeated with its key gets its first
 * answer; later it is taken for a new one. A creation is refused for ever: its id is taken.
 */
final class ForgetAnswers implements PeriodicWork {

    private static final int KEPT_DAYS = 90;
    private static final LocalTime AT = LocalTime.of(2, 40);
    private static final int BATCH = 5000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "command-answers";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(AT);
    }

    @Override
    public void run(Instant due) {
        var before = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(KEPT_DAYS);
        int forgotten;
        do forgotten = forget(before);
        while (forgotten == BATCH);
    }

    /** In short transactions: readers of events wait for every one that is open. */
    private int forget(LocalDate before) {
        return jdbc.sql("""
                        DELETE FROM command_answer
                        WHERE key_hash IN (SELECT key_hash FROM command_answer WHERE at < ? LIMIT ?)""").params(before, BATCH).update();
    }
}
