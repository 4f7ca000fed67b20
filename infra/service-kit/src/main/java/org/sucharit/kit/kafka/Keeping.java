package org.sucharit.kit.kafka;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Has a shelf keep a batch while something else is done. Used by one thread. */
final class Keeping {

    private final Shelf shelf;
    private @Nullable FutureTask<Boolean> going;

    Keeping(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Keeps a batch.
     *
     * @param meanwhile is over when this ends, and so is the keeping
     * @return what the shelf says
     * @throws RuntimeException what the shelf throws; else what the other does
     */
    boolean keep(Batch batch, Runnable meanwhile) {
        var keeping = new FutureTask<>(() -> shelf.keep(batch));
        going = keeping;
        Thread.ofVirtual().name("keep-" + shelf.name()).start(keeping);
        RuntimeException failed = null;
        try {
            meanwhile.run();
        } catch (RuntimeException e) {
            failed = e;
        }
        boolean kept = end(keeping);
        if (failed != null) throw failed;
        return kept;
    }

    /** Waits until what is being kept is, or has failed; {@link #keep} tells which. */
    void settle() {
        if (going == null) return;
        try {
            end(going);
        } catch (RuntimeException _) {
            // told by keep
        }
    }

    private static boolean end(FutureTask<Boolean> keeping) {
        try {
            return keeping.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            if (e.getCause() instanceof Error error) throw error;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e); // sets the thread's flag again
        }
    }
}
