package org.sucharit.kit.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes on as clocks do, but can be set: to make a running service believe that days have passed. */
public final class MovableClock extends Clock {

    private final AtomicReference<Duration> offset;
    private final ZoneId zone;

    private MovableClock(AtomicReference<Duration> offset, ZoneId zone) {
        this.offset = offset;
        this.zone = zone;
    }

    /** Shows the real time until it is moved; its days are those of Bangkok. */
    public static MovableClock inBangkok() {
        return new MovableClock(new AtomicReference<>(Duration.ZERO), ZoneId.of("Asia/Bangkok"));
    }

    /** From now on it is this time, and time goes on from there. */
    public void moveTo(Instant now) {
        offset.set(Duration.between(Instant.now(), now));
    }

    /** From now on it is that much later. */
    public void advance(Duration by) {
        offset.updateAndGet(before -> before.plus(by));
    }

    /** Back to the real time. */
    public void reset() {
        offset.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(offset, other);
    }
}
