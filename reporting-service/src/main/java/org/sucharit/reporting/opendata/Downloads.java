package org.sucharit.reporting.opendata;

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

/** Sends a dataset as it is read, so that it takes as little memory as a row; compressed for whoever can read that. */
@Component
class Downloads {

    /** Each keeps a cursor of the database open. */
    private static final int AT_ONCE = 16;

    private static final int PATIENCE = 20;
    private static final int BUFFER = 64 << 10;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    void send(Dataset<?> dataset, Format format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!turn()) throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE").with("Retry-After", "10");
        try {
            write(dataset, format, request, response);
        } catch (IOException | RuntimeException e) {
            BrokenDownloads.mark(request);
            throw e;
        } finally {
            turns.release();
        }
    }

    private boolean turn() {
        try {
            return turns.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void write(
            Dataset<?> dataset, Format format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean gzip = format.compressible && takesGzip(request);
        if (gzip) response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        var body = response.getOutputStream();
        OutputStream out = gzip ? new GZIPOutputStream(body, BUFFER) : body;
        // not closed when it breaks off: what is missing its end must not look whole
        var file = format.opening.open(dataset.columns(), dataset.name(), out);
        dataset.write(file);
        file.close();
        if (out instanceof GZIPOutputStream zipped) zipped.finish();
        body.flush();
    }

    private static boolean takesGzip(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0+)?\\s*(,|$)).*");
    }
}
