package org.sucharit.reporting.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kit.problem.Problem;

/**
 * Sends a file as it is read, so that it takes no more memory than a part of it; compressed for whoever can read that.
 * A few are sent at once, the others wait in line, and who takes too long is left: the next is waiting.
 */
@Component
public class Downloads {

    /** Each keeps a cursor of the database open. */
    private static final int AT_ONCE = 16;

    private static final int PATIENCE = 25;
    private static final int BUFFER = 64 << 10;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** Writes a whole file, from beginning to end. The stream stays open. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * @param compressible whether it gets much smaller on its way
     * @throws Problem 503 when too many are being sent
     */
    public void send(Content content, boolean compressible, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!turn()) throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE").with("Retry-After", "10");
        try {
            write(content, compressible && takesGzip(request), response);
        } catch (IOException | RuntimeException e) {
            if (response.isCommitted()) BrokenDownloads.mark(request);
            else asIfNothingWere(response);
            throw e;
        } finally {
            turns.release();
        }
    }

    /** What is told instead is another thing. */
    private static void asIfNothingWere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_ENCODING, null);
        response.setHeader(HttpHeaders.ETAG, null);
    }

    private boolean turn() {
        try {
            return turns.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void write(Content content, boolean gzip, HttpServletResponse response) throws IOException {
        if (gzip) response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        var body = new PacedStream(response.getOutputStream());
        OutputStream out = gzip ? new GZIPOutputStream(body, BUFFER) : body;
        // not closed when it breaks off: what is missing its end must not look whole
        content.writeTo(out);
        if (out instanceof GZIPOutputStream zipped) zipped.finish();
        body.flush();
    }

    private static boolean takesGzip(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0+)?\\s*(,|$)).*");
    }
}
