package org.sucharit.measures.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sucharit.measures.document.DocumentUnreadable.Reason;

/**
 * Reads a document of any supported format. What it is is told from its bytes. Safe for use by several threads; loads
 * the libraries of a format when its first document comes.
 */
public final class DocumentReader {

    /** The most bytes a document may have. */
    public static final int MAX_BYTES = 30 * 1024 * 1024;

    /** Few at a time: together they must fit into the memory. Shared by all readers of the process. */
    private static final Semaphore SEATS = new Semaphore(2, true);

    private static final long WAIT_SECONDS = 30;

    private final Limits limits;

    public DocumentReader() {
        this(Limits.STANDARD);
    }

    DocumentReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads the document within 20 seconds, or refuses it.
     *
     * @param fileName told to the user; decides nothing but whether a text of two columns is a CSV
     * @throws DocumentUnreadable for every document that cannot be read
     * @throws RejectedExecutionException when too many documents are being read for half a minute; not the document's
     *     fault
     */
    public SourceDocument read(byte[] content, String fileName) {
        if (content.length == 0) throw new DocumentUnreadable(Reason.EMPTY);
        if (content.length > limits.bytes()) throw new DocumentUnreadable(Reason.TOO_LARGE);
        var task = new FutureTask<>(() -> new Reading(content, fileName, limits).document());
        sitDown();
        var thread = Thread.ofPlatform().daemon().name("document-reader").unstarted(() -> {
            try {
                task.run();
            } finally {
                SEATS.release();
            }
        });
        try {
            thread.start();
        } catch (Error cannotStart) {
            SEATS.release();
            throw cannotStart;
        }
        return await(task);
    }

    /**
     * Reads the stream to its end, or to the most a document may have; does not close it.
     *
     * @throws IOException when the stream itself fails
     * @throws DocumentUnreadable for every document that cannot be read
     */
    public SourceDocument read(InputStream content, String fileName) throws IOException {
        return read(content.readNBytes(limits.bytes() + 1), fileName);
    }

    /**
     * @throws IOException when the file cannot be read as bytes
     * @throws DocumentUnreadable for every document that cannot be read
     */
    public SourceDocument read(Path file, String fileName) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return read(content, fileName);
        }
    }

    private static void sitDown() {
        try {
            if (SEATS.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new RejectedExecutionException("too many documents are being read");
    }

    private SourceDocument await(FutureTask<SourceDocument> task) {
        try {
            return task.get(limits.time().toMillis() + 500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            task.cancel(true);
            throw new DocumentUnreadable(Reason.TOO_COMPLEX, tooLong);
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("interrupted while reading a document", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DocumentUnreadable unreadable) throw unreadable;
            if (failed.getCause() instanceof Error error) throw error;
            throw new IllegalStateException(failed.getCause());
        } catch (CancellationException cancelled) {
            throw new IllegalStateException(cancelled);
        }
    }
}
