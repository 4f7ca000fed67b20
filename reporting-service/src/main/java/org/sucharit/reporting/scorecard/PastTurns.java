package org.sucharit.reporting.scorecard;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.sucharit.kit.problem.Problem;

/**
 * A past day of the nation is read from every agency's books, which takes seconds. One is read at a time and the others wait
 * in line, so that whoever asks for many past days keeps nobody from the present.
 */
final class PastTurns {

    private static final int PATIENCE = 20;

    private final Semaphore turn = new Semaphore(1, true);

    /** @throws Problem 503 {@code PAST_BUSY} when the line is too long */
    <T> T inTurn(Supplier<T> question) {
        if (!waited()) throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "PAST_BUSY").with("Retry-After", "10");
        try {
            return question.get();
        } finally {
            turn.release();
        }
    }

    private boolean waited() {
        try {
            return turn.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
