package org.sucharit.kit.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * Goes on as the machine's clock did when it was made, in UTC, and is never set: for what is done every so often. By a clock that was
 * an hour ahead and is right again, it would next be done in an hour. What time it is, it does not know.
 */
public final class SteadyClock extends Clock {

    private final Instant began;
    private final long from;
    private final LongSupplier nanos;
    private final ZoneId zone;

    public SteadyClock() {
        this(Instant.now(), System::nanoTime);
    }

    /** @param nanos counts nanoseconds, from anywhere */
    SteadyClock(Instant began, LongSupplier nanos) {
        this(began, nanos.getAsLong(), nanos, ZoneOffset.UTC);
    }

    private SteadyClock(Instant began, long from, LongSupplier nanos, ZoneId zone) {
        this.began = began;
        this.from = from;
        this.nanos = nanos;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return began.plusNanos(nanos.getAsLong() - from);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(began, from, nanos, other);
    }
}
