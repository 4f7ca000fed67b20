package org.sucharit.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The same request sent by many. */
final class Load {

    private static final int MOST_AT_ONCE = 512;

    /** Sends one request; true when the answer was the one that was wanted. */
    @FunctionalInterface
    interface Ask {
        boolean on(Wire wire) throws IOException;
    }

    /** @param times of each answer, in milliseconds */
    record Outcome(List<Double> times, int errors, double seconds) {

        double perSecond() {
            return times.size() / seconds;
        }

        double median() {
            var sorted = times.stream().sorted().toList();
            return sorted.isEmpty() ? Double.MAX_VALUE : sorted.get(sorted.size() / 2);
        }

        double p99() {
            var sorted = times.stream().sorted().toList();
            return sorted.isEmpty() ? Double.MAX_VALUE : sorted.get(sorted.size() * 99 / 100);
        }
    }

    /** Of several runs the one in the middle. */
    static double p99(List<Outcome> runs) {
        return Trial.median(runs.stream().map(Outcome::p99));
    }

    /** Of all of them. */
    static int errors(List<Outcome> runs) {
        return runs.stream().mapToInt(Outcome::errors).sum();
    }

    private final Ask ask;
    private final List<Double> times = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger errors = new AtomicInteger();
    private final ConcurrentLinkedDeque<Wire> idle = new ConcurrentLinkedDeque<>();

    private Load(Ask ask) {
        this.ask = ask;
    }

    /** So many at the same moment, once. */
    static Outcome together(int people, Ask ask) {
        var load = new Load(ask);
        var gate = new CountDownLatch(1);
        return load.outcome(() -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < people; i++)
                    threads.submit(() -> {
                        gate.await();
                        load.once(System.nanoTime());
                        return null;
                    });
                gate.countDown();
            }
        });
    }

    /** So many, each as soon as the last answer is there. */
    static Outcome steady(int people, Duration time, Ask ask) {
        var load = new Load(ask);
        long end = System.nanoTime() + time.toNanos();
        return load.outcome(() -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < people; i++)
                    threads.submit(() -> {
                        while (System.nanoTime() < end) load.once(System.nanoTime());
                    });
            }
        });
    }

    /** So many requests by so many people, each as soon as the last answer is there. */
    static Outcome all(int people, int requests, Ask ask) {
        var load = new Load(ask);
        var left = new AtomicInteger(requests);
        return load.outcome(() -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < people; i++)
                    threads.submit(() -> {
                        while (left.getAndDecrement() > 0) load.once(System.nanoTime());
                    });
            }
        });
    }

    /** One begins every so often, whether the others are through or not. */
    static Outcome every(Duration pause, Duration time, Ask ask) {
        var load = new Load(ask);
        var places = new Semaphore(MOST_AT_ONCE);
        return load.outcome(() -> {
            long begin = System.nanoTime();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (long next = begin; next < begin + time.toNanos(); next += pause.toNanos()) {
                    LockSupport.parkNanos(next - System.nanoTime());
                    long due = next;
                    if (places.tryAcquire())
                        threads.submit(() -> {
                            load.once(due);
                            places.release();
                        });
                    else load.errors.incrementAndGet();
                }
            }
        });
    }

    private Outcome outcome(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        idle.forEach(Load::close);
        return new Outcome(List.copyOf(times), errors.get(), seconds);
    }

    /** @param due when it should have begun: waiting for the processor counts */
    private void once(long due) {
        var wire = idle.pollFirst();
        try {
            if (wire == null) wire = new Wire();
            if (ask.on(wire)) times.add((System.nanoTime() - due) / 1e6);
            else errors.incrementAndGet();
            idle.addLast(wire); // they take turns: the gateway hangs up on one that rests for long
        } catch (IOException | RuntimeException e) {
            if (errors.incrementAndGet() == 1) System.err.println("no answer: " + e);
            if (wire != null) close(wire);
        }
    }

    private static void close(Wire wire) {
        try {
            wire.close();
        } catch (IOException e) {
            // it is gone, as it should be
        }
    }
}
