package org.sucharit.reporting.eventstream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads the end of the tape once for all readers, while there are any. Stops before the web server does, so that no
 * stream keeps the service from ending.
 */
@Component
class Tail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final long LEAST = 32 << 10;
    private static final long MOST = 1 << 20;

    private final Tape tape;
    private final StreamSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Newest newest;
    private int readers;
    private boolean begun;
    private volatile boolean running;
    private boolean away;

    Tail(Tape tape, StreamSettings settings) {
        this.tape = tape;
        this.settings = settings;
        this.newest = new Newest(settings.live().toBytes());
    }

    /** @return false when there are as many readers as there may be */
    boolean enter() {
        return locked(() -> {
            if (readers >= settings.readers()) return false;
            readers++;
            changed.signalAll();
            return true;
        });
    }

    void leave() {
        locked(() -> {
            if (--readers == 0) begun = false;
        });
    }

    int readers() {
        return locked(() -> readers);
    }

    /** What one reader takes at once: what is held for all of them together has a bound. */
    long share() {
        return locked(() -> Math.clamp(settings.backlog().toBytes() / Math.max(1, readers), LEAST, MOST));
    }

    /** The next after a position, waited for if need be; nothing at all, when the position is too long ago. */
    Optional<List<StreamedEvent>> after(long position, Duration patience) {
        long share = share();
        long until = System.nanoTime() + patience.toNanos();
        return locked(() -> {
            while (running && (!begun || newest.end() <= position)) {
                long left = until - System.nanoTime();
                if (left <= 0 || !waited(left)) return Optional.of(List.of());
            }
            return running ? newest.after(position, share) : Optional.of(List.of());
        });
    }

    private boolean waited(long nanos) {
        try {
            return changed.awaitNanos(nanos) > 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void read() {
        while (running) {
            try {
                if (awaitReaders()) goOn();
                away = false;
            } catch (DataAccessException e) {
                if (!away)
                    LOG.warn(
                            "the tape can't be read, trying again: {}",
                            e.getClass().getName());
                away = true;
            }
            pause();
        }
    }

    /** @return whether there are any */
    private boolean awaitReaders() {
        return locked(() -> {
            if (readers == 0) waited(TimeUnit.SECONDS.toNanos(1));
            return readers > 0;
        });
    }

    private void goOn() {
        if (!locked(() -> begun)) begin();
        List<StreamedEvent> more;
        do {
            more = tape.after(newest.end(), Wish.EVERYTHING, MOST);
            add(more);
        } while (running && !more.isEmpty());
    }

    private void begin() {
        long end = tape.end();
        locked(() -> {
            newest.begin(end);
            begun = readers > 0;
            changed.signalAll();
        });
    }

    private void add(List<StreamedEvent> more) {
        if (more.isEmpty()) return;
        locked(() -> {
            newest.add(more);
            changed.signalAll();
        });
    }

    private void pause() {
        locked(() -> running && waited(settings.glance().toNanos()));
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("event-tail").start(this::read);
    }

    @Override
    public void stop() {
        running = false;
        locked(() -> {
            changed.signalAll();
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
