package org.sucharit.measures.document;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.sucharit.kit.problem.Problem;

/** Room for a few at a time: what is held in memory whole must fit into it together. */
public final class Places {

    private final Semaphore free;
    private final Duration patience;

    /** @param patience how long {@link #take} waits for someone to leave */
    public Places(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** Held by one until it is closed. */
    public interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /** @throws Problem {@code TOO_MANY_DOCUMENTS}, 503, when nobody leaves in time */
    public Place take() {
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return free::release;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(e);
        }
        throw none();
    }

    /** What is told when there is no room: worth trying again. */
    public static Problem none() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "TOO_MANY_DOCUMENTS").with("Retry-After", "10");
    }
}
