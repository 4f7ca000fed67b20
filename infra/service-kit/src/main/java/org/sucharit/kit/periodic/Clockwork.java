package org.sucharit.kit.periodic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks again and again what is due by the clock, and does it where no other replica does. Waits are short and by no
 * clock, so one that is moved, forwards or back, is noticed at once.
 */
final class Clockwork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Clockwork.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Replicas' clocks differ a little: one that is late must not undo what one that is early has just done. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Map<String, Timed> works = new LinkedHashMap<>();
    private final WorkTable table;
    private final ClockworkSettings settings;
    private final Clock clock;
    private final Map<String, Run> runs = new ConcurrentHashMap<>();

    private @Nullable Thread beating;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private boolean prepared;
    private boolean troubled;
    private Instant before = Instant.MIN;

    Clockwork(List<PeriodicWork> works, Schedules schedules, WorkTable table, ClockworkSettings settings, Clock clock) {
        for (var work : works)
            if (this.works.put(work.name(), new Timed(work, schedules.of(work))) != null)
                throw new IllegalStateException("two periodic works are called '" + work.name() + "'");
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    private record Timed(PeriodicWork work, Schedule schedule) {}

    private record Run(long lease, Thread thread, long[] renewedAt) {}

    List<Standing> standings() {
        return table.rows().stream()
                .filter(row -> works.containsKey(row.name()))
                .map(this::standing)
                .toList();
    }

    private Standing standing(WorkRow row) {
        var timed = Objects.requireNonNull(works.get(row.name()));
        return new Standing(
                row.name(),
                timed.work.schedule().toString(),
                timed.schedule.toString(),
                row.lastRun(),
                row.lastSuccess(),
                row.nextRun(),
                row.leased() ? row.node() : null,
                row.node(),
                row.failures(),
                row.lastFailure(),
                row.failure());
    }

    @Override
    public void start() {
        if (works.isEmpty()) return;
        stopped = new CountDownLatch(1);
        prepared = false;
        beating = Thread.ofVirtual().name("periodic").start(this::beat);
    }

    private void beat() {
        do {
            try {
                look();
                troubled = false;
            } catch (RuntimeException e) {
                if (!troubled && !stopping()) log.warn("Periodic work can't be looked up; trying on", e);
                troubled = true;
            }
        } while (!stopsWithin(settings.beat()));
    }

    private void look() {
        var now = clock.instant();
        if (!prepared) table.freeOwn();
        if (!prepared || now.isBefore(before.minus(SKEW))) bringForward(now);
        prepared = true;
        before = now;
        runs.forEach(this::renew);
        for (var row : table.rows()) {
            var timed = works.get(row.name());
            if (timed != null
                    && !row.leased()
                    && !runs.containsKey(row.name())
                    && !row.nextRun().isAfter(now)) begin(timed, row, now);
        }
    }

    /** At start, and when the clock was set back: what was planned by another time or schedule is not waited for. */
    private void bringForward(Instant now) {
        works.forEach((name, timed) -> {
            var next = timed.schedule.next(now);
            table.add(name, next);
            table.bringForward(name, timed.schedule.next(now.plus(SKEW)), next);
        });
    }

    private void begin(Timed timed, WorkRow row, Instant now) {
        table.claim(row, now).ifPresent(lease -> {
            var due = timed.schedule.latest(row.due(), now);
            var thread = Thread.ofVirtual()
                    .name("periodic-" + row.name())
                    .unstarted(() -> run(timed, lease, due, now, row.failures()));
            runs.put(row.name(), new Run(lease, thread, new long[] {System.nanoTime()}));
            thread.start();
        });
    }

    private void run(Timed timed, long lease, Instant due, Instant started, int failures) {
        var name = timed.work.name();
        try {
            end(timed, lease, started, failures, attempt(timed.work, due));
        } catch (RuntimeException e) {
            log.warn("The end of periodic work '{}' could not be written down; it is done again", name, e);
        } finally {
            runs.remove(name);
        }
    }

    private static @Nullable Throwable attempt(PeriodicWork work, Instant due) {
        try {
            work.run(due);
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    private void end(Timed timed, long lease, Instant started, int failures, @Nullable Throwable error) {
        Thread.interrupted();
        var name = timed.work.name();
        var now = clock.instant();
        // the clock may have been set back meanwhile
        var from = started.isBefore(now) ? started : now;
        if (error == null) {
            table.succeeded(name, lease, now, timed.schedule.next(from));
        } else if (stopping()) {
            table.giveBack(name, lease);
        } else {
            var retry = earlier(now.plus(Backoff.after(failures + 1)), timed.schedule.next(now));
            log.warn("Periodic work '{}' failed; the next try is at {}", name, retry, error);
            table.failed(name, lease, now, error.getClass(), retry);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void renew(String name, Run run) {
        var sinceStart = System.nanoTime() - run.renewedAt[0];
        if (sinceStart < settings.renewal().toNanos()) return;
        if (table.renew(name, run.lease)) run.renewedAt[0] = System.nanoTime();
        else if (runs.containsKey(name)) {
            log.warn("Periodic work '{}' was taken over by another replica; it is stopped here", name);
            run.thread.interrupt();
        }
    }

    /** Gives what is running a little time, then interrupts it; another replica begins it again. */
    @Override
    public void stop() {
        stopped.countDown();
        if (beating != null) await(List.of(beating), PATIENCE);
        var running = new ArrayList<>(runs.values().stream().map(Run::thread).toList());
        await(running, PATIENCE);
        running.forEach(Thread::interrupt);
        await(running, settings.beat());
        runs.forEach((name, run) -> table.giveBack(name, run.lease));
    }

    @Override
    public boolean isRunning() {
        return beating != null && beating.isAlive();
    }

    private static void await(List<Thread> threads, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        for (var thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean stopping() {
        return stopped.getCount() == 0;
    }

    private boolean stopsWithin(Duration time) {
        try {
            return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
