package org.sucharit.kit.kafka;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Notices that the machine's clock was set back. Kafka's clients wait by that clock: for a connection, a batch, a beat of the heart they
 * would wait until it has come as far again. Whoever notices makes a new client.
 */
final class SetBack {

    private static final long MUCH = Duration.ofSeconds(5).toMillis();

    private final LongSupplier clock;
    private final LongSupplier steady;
    private long apart;

    SetBack() {
        this(System::currentTimeMillis, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    }

    /** @param steady counts milliseconds, too, and nobody sets it */
    SetBack(LongSupplier clock, LongSupplier steady) {
        this.clock = clock;
        this.steady = steady;
        this.apart = apart();
    }

    private long apart() {
        return clock.getAsLong() - steady.getAsLong();
    }

    /** Whether it was since this was asked the last time. */
    synchronized boolean happened() {
        long now = apart();
        boolean back = now < apart - MUCH;
        apart = now;
        return back;
    }
}
