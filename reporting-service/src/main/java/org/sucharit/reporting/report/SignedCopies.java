package org.sucharit.reporting.report;

import static org.sucharit.reporting.report.ReportRejected.Reason.COPY_TYPE_REFUSED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kit.files.FileReferences;
import org.sucharit.kit.files.FileStore;
import org.sucharit.kit.picture.Pictures;
import org.sucharit.kit.problem.Problem;

/** Keeps scans of papers that were signed by hand; a photograph without what it tells besides. */
@Component
class SignedCopies implements FileReferences {

    static final long MAX_BYTES = 30L * 1024 * 1024;

    private static final String PDF = "application/pdf";
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final int PATIENCE_SECONDS = 20;

    private final FileStore files;
    private final JdbcClient jdbc;

    /** A decoded picture takes 100 MB. */
    private final Semaphore decoding = new Semaphore(1);

    SignedCopies(FileStore files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    /**
     * @param content read to its end, not closed
     * @throws ReportRejected {@code COPY_TYPE_REFUSED} for what is no PDF, JPEG or PNG, or broken
     * @throws Problem {@code TOO_LARGE}, 413; 503
     */
    SignedCopy keep(InputStream content) {
        var bytes = read(content);
        var type = type(bytes);
        var kept = type.equals(PDF) ? bytes : cleaned(bytes, type);
        var stored = files.keep(new ByteArrayInputStream(kept), MAX_BYTES);
        return new SignedCopy(stored.sha256(), stored.size(), type);
    }

    InputStream open(SignedCopy copy) {
        return files.open(copy.sha256());
    }

    private static byte[] read(InputStream content) {
        try {
            var bytes = content.readNBytes((int) MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) throw Problem.tooLarge(MAX_BYTES);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) return PDF;
        if (head.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (head.startsWith("\u0089PNG\r\n")) return PNG;
        throw new ReportRejected(COPY_TYPE_REFUSED);
    }

    private byte[] cleaned(byte[] picture, String type) {
        take();
        try {
            var upright = Pictures.upright(picture, type);
            return type.equals(JPEG) ? Pictures.jpeg(upright) : Pictures.png(upright);
        } catch (IOException | RuntimeException e) {
            throw new ReportRejected(COPY_TYPE_REFUSED); // in memory: only what is decoded can be at fault
        } finally {
            decoding.release();
        }
    }

    private void take() {
        try {
            if (!decoding.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw Problem.unavailable(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(e);
        }
    }

    @Override
    public boolean names(String sha256) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT 1 FROM domain_event WHERE payload_type = 'reporting.SignedCopyAttached'
            AND payload::json -> 'copy' ->> 'sha256' = ?)
            """).param(sha256).query(Boolean.class).single();
    }
}
