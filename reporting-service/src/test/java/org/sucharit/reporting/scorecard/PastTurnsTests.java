package org.sucharit.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PastTurnsTests {

    private final PastTurns turns = new PastTurns();
    private final AtomicInteger inside = new AtomicInteger();

    @Test
    void one_is_answered_at_a_time_and_all_are_answered() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 50)
                    .mapToObj(number -> people.submit(() -> turns.inTurn(() -> alone(number))))
                    .toList();
            for (int number = 0; number < 50; number++)
                assertThat(answers.get(number).get()).isEqualTo(number);
        }
    }

    @Test
    void a_question_that_fails_gives_its_turn_back() {
        for (int i = 0; i < 3; i++)
            assertThatThrownBy(() -> turns.inTurn(() -> {
                        throw new IllegalStateException("no books");
                    }))
                    .hasMessage("no books");
        assertThat(turns.inTurn(() -> "answered")).isEqualTo("answered");
    }

    private int alone(int number) {
        assertThat(inside.incrementAndGet()).isEqualTo(1);
        Thread.yield();
        inside.decrementAndGet();
        return number;
    }
}
