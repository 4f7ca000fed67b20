package org.sucharit.reporting.scorecard;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.sucharit.kit.problem.Problem;

/**
 * The past of the nation is read from every agency's books, which takes seconds. Few read at a time, some wait in line for a
 * while, and whoever finds the line full is told at once: who asks much of the past keeps nobody from the present.
 */
final class PastTurns {

    static final int MOST = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore turns;
    private final Semaphore line;
    private final int most;
    private final Duration patience;

    PastTurns() {
        this(1, MOST, PATIENCE);
    }

    /** @param most how many may be in line, with those whose turn it is */
    PastTurns(int atOnce, int most, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.most = most;
        this.line = new Semaphore(most);
        this.patience = patience;
    }

    /** @throws Problem 503 {@code PAST_BUSY} when the line is too long, or too slow */
    <T> T inTurn(Supplier<T> question) {
        var end = take();
        try {
            return question.get();
        } finally {
            end.run();
        }
    }

    /** Waits for a turn. @return to be run once, when it is over @throws Problem as {@link #inTurn} */
    Runnable take() {
        if (!line.tryAcquire()) throw busy();
        if (!waited()) {
            line.release();
            throw busy();
        }
        return () -> {
            turns.release();
            line.release();
        };
    }

    /** How many wait, with those whose turn it is. */
    int inLine() {
        return most - line.availablePermits();
    }

    private static Problem busy() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "PAST_BUSY").with("Retry-After", "10");
    }

    private boolean waited() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
