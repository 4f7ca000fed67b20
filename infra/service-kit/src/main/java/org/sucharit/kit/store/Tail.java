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
 * what is committed shortly after is read together, because each reader writes down its position whenever something came.
 */
final class Tail {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Set<Runnable> waiting = new CopyOnWriteArraySet<>();
    private boolean found;
    private long read;

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
            LockSupport.parkNanos(read + PAUSE.toNanos() - System.nanoTime());
        }
        found = false;
        var came = reading.get();
        found = !came.isEmpty();
        read = came.size() < full ? System.nanoTime() : System.nanoTime() - PAUSE.toNanos();
        return came;
    }
}
