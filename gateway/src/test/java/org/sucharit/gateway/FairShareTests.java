package org.sucharit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairShareTests {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final long VILLAGE = 1;
    private static final long OFFICE = 2;

    private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void leave() {
        crowd.shutdownNow();
    }

    @Test
    void a_whole_crowd_behind_one_address_gets_its_turns_and_never_more_at_once_than_there_are() throws Exception {
        var share = new FairShare(5, 4, 1000);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        Callable<Boolean> one = () -> {
            try (var turn = share.turn(VILLAGE, LONG).orElseThrow()) {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.sleep(5);
                running.decrementAndGet();
                return turn != null;
            }
        };
        for (var done : crowd.invokeAll(Stream.generate(() -> one).limit(128).toList())) {
            assertThat(done.get()).isTrue();
        }
        assertThat(most.get()).isEqualTo(4);
        assertThat(share.clients()).as("nobody is remembered").isZero();
    }

    @Test
    void whoever_has_least_is_next() throws Exception {
        var share = new FairShare(1, 1, 1000);
        var held = share.turn(VILLAGE, LONG).orElseThrow();
        List<String> served = new ArrayList<>();
        List<Future<?>> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waiting.add(waitFor(share, VILLAGE, "village", served, i + 1));
        }
        waiting.add(waitFor(share, OFFICE, "office", served, 21));
        held.close();
        for (var one : waiting) {
            one.get(20, TimeUnit.SECONDS);
        }
        assertThat(served).hasSize(21);
        assertThat(served.indexOf("office")).isLessThanOrEqualTo(1);
    }

    @Test
    void when_too_many_wait_the_last_of_the_longest_line_is_sent_away_and_nobody_else() throws Exception {
        var share = new FairShare(1, 1, 3);
        var held = share.turn(VILLAGE, LONG).orElseThrow();
        List<String> served = new ArrayList<>();
        List<Future<?>> village = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            village.add(waitFor(share, VILLAGE, "village", served, i + 1));
        }
        assertThat(share.turn(VILLAGE, LONG)).as("one more of the same").isEmpty();
        var office = waitFor(share, OFFICE, "office", served, 3);
        village.get(2).get(5, TimeUnit.SECONDS);
        assertThat(served).as("the last of the village went without").isEmpty();
        held.close();
        office.get(5, TimeUnit.SECONDS);
        for (var one : village) {
            one.get(5, TimeUnit.SECONDS);
        }
        assertThat(served).containsExactlyInAnyOrder("office", "village", "village");
    }

    @Test
    void patience_ends_and_leaves_nothing_behind() {
        var share = new FairShare(1, 1, 10);
        try (var _ = share.turn(VILLAGE, LONG).orElseThrow()) {
            assertThat(share.turn(OFFICE, Duration.ofMillis(50))).isEmpty();
            assertThat(share.clients()).isEqualTo(1);
        }
        assertThat(share.turn(OFFICE, Duration.ZERO)).isPresent();
    }

    /** Returns when it waits. */
    private Future<?> waitFor(FairShare share, long client, String name, List<String> served, int place)
            throws InterruptedException {
        var begun = new CountDownLatch(1);
        Future<?> waiting = crowd.submit(() -> {
            begun.countDown();
            share.turn(client, LONG).ifPresent(turn -> {
                synchronized (served) {
                    served.add(name);
                }
                turn.close();
            });
        });
        begun.await();
        for (int i = 0; i < 2_000 && share.waiting() < place && !waiting.isDone(); i++) {
            Thread.sleep(1);
        }
        return waiting;
    }
}
