package org.sucharit.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.problem.Problem;

class PastTurnsTests {

    private final PastTurns turns = new PastTurns();
    private final AtomicInteger inside = new AtomicInteger();

    @Test
    void one_is_answered_at_a_time_and_all_are_answered() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(number -> people.submit(() -> turns.inTurn(() -> alone(number))))
                    .toList();
            for (int number = 0; number < 20; number++)
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

    @Test
    void whoever_finds_the_line_full_is_told_at_once() throws Exception {
        var patient = new PastTurns(1, 2, Duration.ofMinutes(1));
        var answering = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> patient.inTurn(() -> waits(answering)));
            var second = people.submit(() -> patient.inTurn(() -> "second"));
            await().atMost(Duration.ofSeconds(60)).until(() -> patient.inLine() == 2);
            assertBusy(patient);
            answering.countDown();
            assertThat(first.get()).isEqualTo("first");
            assertThat(second.get()).isEqualTo("second");
        }
        assertThat(patient.inTurn(() -> "third")).isEqualTo("third");
    }

    @Test
    void nobody_waits_for_ever() throws Exception {
        var hasty = new PastTurns(1, 2, Duration.ofMillis(20));
        var answering = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> hasty.inTurn(() -> waits(answering)));
            await().atMost(Duration.ofSeconds(60)).until(() -> hasty.inLine() == 1);
            assertBusy(hasty);
            answering.countDown();
            assertThat(first.get()).isEqualTo("first");
        }
    }

    private static String waits(CountDownLatch answering) {
        try {
            answering.await();
            return "first";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertBusy(PastTurns turns) {
        assertThatThrownBy(() -> turns.inTurn(() -> "too much")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("PAST_BUSY");
            assertThat(problem.status().value()).isEqualTo(503);
            assertThat(problem.headers()).containsEntry("Retry-After", "10");
        });
    }

    private int alone(int number) {
        assertThat(inside.incrementAndGet()).isEqualTo(1);
        Thread.yield();
        inside.decrementAndGet();
        return number;
    }
}
