package org.sucharit.kit.projection;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reading what one has just written: waits up to two seconds until a read model has seen a version or a position. When
 * it has not by then (also because MongoDB is away), the answer is what there is, marked {@code Sucharit-Stale: true}.
 */
public final class Freshness {

    public static final String STALE = "Sucharit-Stale";

    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

    private final ProjectionStore store;
    private final Positions positions;

    Freshness(ProjectionStore store, Positions positions) {
        this.store = store;
        this.positions = positions;
    }

    /**
     * {@code ?v=}: waits for one document and marks the answer when it is not there yet.
     *
     * @param version as in the command's answer; null waits for nothing
     */
    public void one(String collection, String id, @Nullable Long version, HttpServletResponse response) {
        if (version != null && !awaitVersion(collection, id, version)) markStale(response);
    }

    /**
     * {@code ?after=}: waits until all segments of a group have passed a position and marks the answer when they haven't.
     *
     * @param position as in the command's answer; null waits for nothing
     */
    public void list(String group, @Nullable Long position, HttpServletResponse response) {
        if (position != null && !awaitPosition(group, position)) markStale(response);
    }

    /** Whether the document has seen the version, waiting up to two seconds for it. */
    public boolean awaitVersion(String collection, String id, long version) {
        var documents = store.named(collection);
        return await(() -> documents.covers(id, version));
    }

    /** Whether every segment of the group, on whichever replica, has seen the position, waiting up to two seconds. */
    public boolean awaitPosition(String group, long position) {
        return await(() -> positions.cover(group, position));
    }

    public static void markStale(HttpServletResponse response) {
        response.setHeader(STALE, "true");
    }

    /** Asks again and again: the processors may run in another replica, and nobody tells this one how far they are. */
    private static boolean await(BooleanSupplier fresh) {
        long deadline = System.nanoTime() + PATIENCE;
        long pause = 5;
        try {
            while (true) {
                if (fresh.getAsBoolean()) return true;
                if (System.nanoTime() + Duration.ofMillis(pause).toNanos() > deadline) return false;
                Thread.sleep(pause);
                pause = Math.min(pause * 3 / 2, 100);
            }
        } catch (MongoException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
