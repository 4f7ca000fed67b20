package org.sucharit.kernel.watch;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Counts what must not be told when it happens: a number that grows at noon says that somebody did something at noon. What
 * was counted on a day in Bangkok is told once the day is over, and in lots of at least five: fewer wait for the next days.
 */
public final class DailyTally {

    private static final int LEAST = 5;
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final InstantSource clock;
    private LocalDate day;
    private long count;
    private Duration time = Duration.ZERO;
    private long toldCount;
    private Duration toldTime = Duration.ZERO;

    public DailyTally(InstantSource clock) {
        this.clock = clock;
        this.day = today();
    }

    /** @param took nothing is told of one alone, only the sum */
    public synchronized void add(Duration took) {
        turn();
        count++;
        time = time.plus(took);
    }

    /** How many are told of, since this began; never fewer than before. */
    public synchronized long count() {
        turn();
        return toldCount;
    }

    /** How long those that are told of took together, in seconds. */
    public synchronized double seconds() {
        turn();
        return toldTime.toNanos() / 1e9;
    }

    private void turn() {
        var today = today();
        if (today.equals(day)) return;
        day = today;
        if (count < LEAST) return;
        toldCount += count;
        toldTime = toldTime.plus(time);
        count = 0;
        time = Duration.ZERO;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BANGKOK);
    }
}
