package org.sucharit.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TailTests {

    static final int FULL = 200;

    final Tail tail = new Tail();
    final AtomicInteger told = new AtomicInteger();
    final Runnable news = told::incrementAndGet;

    @Test
    void whoever_waits_is_told_when_what_came_lies_there() {
        tail.tell(news);
        assertThat(tail.read(FULL, List::of)).isEmpty();
        assertThat(tail.read(FULL, () -> List.of("one", "two"))).containsExactly("one", "two");
        assertThat(told).as("whoever reads has not put it there yet").hasValue(0);
        assertThat(tail.read(FULL, List::of)).isEmpty();
        assertThat(told).hasValue(1);
        tail.read(FULL, List::of);
        assertThat(told).as("nothing came").hasValue(1);
    }

    @Test
    void whoever_has_gone_is_not_told() {
        tail.tell(news);
        tail.read(FULL, () -> List.of("one"));
        tail.forget(news);
        tail.read(FULL, List::of);
        assertThat(told).hasValue(0);
    }

    @Test
    void what_comes_shortly_after_waits_for_what_else_comes() {
        tail.read(FULL, () -> List.of("one"));
        long before = System.nanoTime();
        tail.read(FULL, () -> List.of("two", "three"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(50));
    }

    @Test
    void where_many_come_they_wait_longer() {
        tail.read(FULL, () -> Collections.nCopies(FULL - 1, "one"));
        long before = System.nanoTime();
        tail.read(FULL, List::of);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(150));
    }

    @Test
    void one_that_fails_is_not_taken_for_something_that_came() {
        tail.tell(news);
        try {
            tail.read(FULL, () -> {
                throw new IllegalStateException("PostgreSQL is away");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("PostgreSQL is away");
        }
        tail.read(FULL, List::of);
        assertThat(told).hasValue(0);
    }
}
