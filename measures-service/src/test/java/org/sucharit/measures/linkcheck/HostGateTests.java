package org.sucharit.measures.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HostGateTests {

    final AtomicLong time = new AtomicLong();
    final HostGate gate = new HostGate(Duration.ofSeconds(1), new Pace() {
        @Override
        public long nanos() {
            return time.get();
        }

        @Override
        public void pause(Duration duration) {
            time.addAndGet(duration.toNanos());
        }
    });

    @Test
    void a_host_rests_a_second_after_each_request() throws InterruptedException {
        var begun = new ArrayList<Long>();
        for (int i = 0; i < 4; i++)
            try (var _ = gate.enter("a.go.th")) {
                begun.add(seconds());
                time.addAndGet(Duration.ofSeconds(2).toNanos());
            }
        assertThat(begun).containsExactly(0L, 3L, 6L, 9L);
    }

    @Test
    void another_host_is_not_waited_for() throws InterruptedException {
        gate.enter("a.go.th").close();
        try (var _ = gate.enter("b.go.th")) {
            assertThat(seconds()).isZero();
        }
    }

    @Test
    void only_one_is_at_a_host_at_a_time() throws InterruptedException {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 20; i++) threads.add(Thread.ofVirtual().start(() -> ask(inside, most)));
        for (var thread : threads) thread.join();
        assertThat(most).hasValue(1);
        assertThat(seconds()).isEqualTo(19);
    }

    @Test
    void whoever_is_interrupted_while_waiting_leaves_the_queue() throws InterruptedException {
        var inside = gate.enter("a.go.th");
        var gaveUp = new CountDownLatch(1);
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                gate.enter("a.go.th").close();
            } catch (InterruptedException e) {
                gaveUp.countDown();
            }
        });
        waiting.interrupt();
        gaveUp.await();
        inside.close();
        gate.enter("a.go.th").close();
    }

    @Test
    void hosts_that_have_rested_are_forgotten() throws InterruptedException {
        for (int i = 0; i < 5_000; i++) {
            gate.enter("host-" + i).close();
            time.addAndGet(Duration.ofMillis(10).toNanos());
        }
        assertThat(gate.remembered()).isLessThan(400);
    }

    private void ask(AtomicInteger inside, AtomicInteger most) {
        try (var _ = gate.enter("a.go.th")) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.yield();
            inside.decrementAndGet();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long seconds() {
        return Duration.ofNanos(time.get()).toSeconds();
    }
}
