package org.sucharit.gateway;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * So many at once, and when more come they wait in a line per client: the next turn belongs to the client that has the fewest, and
 * among those to the one that has waited longest for one. When too many wait, the last of the longest line is sent away.
 */
final class FairShare {

    private final int each;
    private final int mostWaiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Line> lines = new HashMap<>();
    /** In the order in which they were last served. */
    private final SequencedSet<Line> inNeed = new LinkedHashSet<>();

    private int free;
    private int waiting;

    /**
     * @param atOnce turns there are
     * @param each of them for one client at most
     * @param mostWaiting of all clients together
     */
    FairShare(int atOnce, int each, int mostWaiting) {
        this.free = atOnce;
        this.each = each;
        this.mostWaiting = mostWaiting;
    }

    /** To be given back by closing. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Line {

        private final long client;
        private final Deque<Waiter> waiters = new ArrayDeque<>();
        private int running;

        Line(long client) {
            this.client = client;
        }
    }

    private static final class Waiter {

        private final CountDownLatch decided = new CountDownLatch(1);
        private boolean served;
    }

    /** @return empty when none came up in time, or too many wait already */
    Optional<Turn> turn(long client, Duration patience) {
        Line line;
        Waiter waiter;
        lock.lock();
        try {
            line = lines.computeIfAbsent(client, Line::new);
            if (free > 0 && line.running < each) {
                return Optional.of(begin(line));
            }
            waiter = join(line);
        } finally {
            lock.unlock();
        }
        return waiter == null ? Optional.empty() : await(line, waiter, patience);
    }

    private @Nullable Waiter join(Line line) {
        if (waiting >= mostWaiting) {
            Line longest = inNeed.stream()
                    .max(Comparator.comparingInt(other -> other.waiters.size()))
                    .orElse(line);
            if (longest.waiters.size() <= line.waiters.size() + 1) {
                forget(line);
                return null;
            }
            Waiter last = longest.waiters.getLast();
            leave(longest, last);
            last.decided.countDown();
        }
        Waiter waiter = new Waiter();
        line.waiters.add(waiter);
        inNeed.add(line);
        waiting++;
        return waiter;
    }

    private Optional<Turn> await(Line line, Waiter waiter, Duration patience) {
        boolean interrupted = false;
        try {
            if (waiter.decided.await(patience.toMillis(), TimeUnit.MILLISECONDS) && waiter.served) {
                return Optional.of(new Held(line));
            }
        } catch (InterruptedException stopping) {
            interrupted = true;
        }
        lock.lock();
        try {
            if (waiter.served) {
                return Optional.of(new Held(line));
            }
            leave(line, waiter);
            return Optional.empty();
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Turn begin(Line line) {
        free--;
        line.running++;
        return new Held(line);
    }

    private void leave(Line line, Waiter waiter) {
        if (line.waiters.remove(waiter)) {
            waiting--;
        }
        if (line.waiters.isEmpty()) {
            inNeed.remove(line);
        }
        forget(line);
    }

    private void forget(Line line) {
        if (line.running == 0 && line.waiters.isEmpty()) {
            lines.remove(line.client, line);
        }
    }

    private void end(Line line) {
        lock.lock();
        try {
            free++;
            line.running--;
            serve();
            forget(line);
        } finally {
            lock.unlock();
        }
    }

    private void serve() {
        while (free > 0) {
            Line next = inNeed.stream()
                    .filter(line -> line.running < each)
                    .min(Comparator.comparingInt(line -> line.running))
                    .orElse(null);
            if (next == null) {
                return;
            }
            Waiter waiter = next.waiters.removeFirst();
            waiting--;
            inNeed.remove(next);
            if (!next.waiters.isEmpty()) {
                inNeed.add(next);
            }
            free--;
            next.running++;
            waiter.served = true;
            waiter.decided.countDown();
        }
    }

    /** How many are waiting; for tests, as {@link #clients}. */
    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /** How many clients are known just now. */
    int clients() {
        lock.lock();
        try {
            return lines.size();
        } finally {
            lock.unlock();
        }
    }

    private final class Held implements Turn {

        private final Line line;
        private boolean ended;

        Held(Line line) {
            this.line = line;
        }

        @Override
        public void close() {
            if (!ended) {
                ended = true;
                end(line);
            }
        }
    }
}
