package org.sucharit.kit.store;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The end of the store, where one thread reads for all who have read the rest. The first event after a while is read at once;
 * what is committed shortly after is read together, because each reader writes down its position whenever something came. Where
 * many come that would take much of the processors: then more are read together.
 */
final class Tail {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LONG_PAUSE = Duration.ofMillis(200);
    private static final double MANY_A_SECOND = 400;
    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final Set<Runnable> waiting = new CopyOnWriteArraySet<>();
    private boolean found;
    private long read = System.nanoTime();
    private long next;

    /** Those who are told when something came; they must not take long. */
    void tell(Runnable news) {
        waiting.add(news);
    }

    void forget(@Nullable Runnable news) {
        if (news != null) waiting.remove(news);
    }

    /**
     * Reads what has come. Whoever reads asks again as soon as what was found lies where the others look for it: then they are told.
     *
     * @param full so many are not all, and the next are read without a pause
     */
    <E> List<E> read(int full, Supplier<List<E>> reading) {
        if (found) {
            waiting.forEach(Runnable::run);
            LockSupport.parkNanos(next - System.nanoTime());
        }
        found = false;
        var came = reading.get();
        found = !came.isEmpty();
        long before = read;
        read = System.nanoTime();
        next = came.size() < full ? read + pause(came.size(), read - before) : read;
        return came;
    }

    private static long pause(int came, long nanos) {
        boolean many = came * SECOND > MANY_A_SECOND * nanos;
        return (many ? LONG_PAUSE : PAUSE).toNanos();
    }
}
