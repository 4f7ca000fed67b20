package org.sucharit.kit.files;

import java.io.InputStream;
import org.sucharit.kit.problem.Problem;

/**
 * Files addressed by their content. A file is kept first and then named by an event; one that nothing names is removed
 * after a day.
 */
public interface FileStore {

    /**
     * Writes the stream and returns only when it would survive a power cut.
     *
     * @param maxBytes one byte more is refused, and nothing is kept
     * @throws Problem {@code TOO_LARGE}, 413; {@code UNAVAILABLE}, 503, when the disk or the object store does not take it
     * @throws java.io.UncheckedIOException when the sender breaks off
     */
    StoredFile keep(InputStream in, long maxBytes);

    /**
     * @return the content, to be closed by the caller
     * @throws Problem {@code NOT_FOUND}, 404; {@code UNAVAILABLE}, 503
     */
    InputStream open(String sha256);

    /**
     * Removes a file whose content is to be gone now. What is not there, is removed.
     *
     * @throws Problem {@code UNAVAILABLE}, 503, when the disk or the object store does not let it go
     */
    void remove(String sha256);
}
