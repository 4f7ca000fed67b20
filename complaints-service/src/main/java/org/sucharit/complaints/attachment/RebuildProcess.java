package org.sucharit.complaints.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.sucharit.kit.problem.Problem;

/** One such process. It is ended when its time is over, and in any case when it is closed. */
final class RebuildProcess implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final Process process;
    private final Thread watch;

    private RebuildProcess(Process process, Duration patience) {
        this.process = process;
        this.watch = Thread.ofVirtual().start(() -> endAfter(process, patience));
    }

    static RebuildProcess started(RebuildCommand command, Duration patience) {
        try {
            var builder = new ProcessBuilder(command.words())
                    .directory(Path.of("/").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            return new RebuildProcess(builder.start(), patience);
        } catch (IOException e) {
            throw Problem.unavailable(e);
        }
    }

    /** Gives it the whole file. That it does not want all of it is its own affair. */
    void feed(InputStream clear) {
        boolean wanted = true;
        try (var to = process.getOutputStream()) {
            var chunk = new byte[CHUNK];
            for (int n = read(clear, chunk); n >= 0 && wanted; n = read(clear, chunk)) wanted = wrote(to, chunk, n);
        } catch (IOException e) {
            // it has gone; its answer will say so
        }
    }

    InputStream answer() {
        return process.getInputStream();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        watch.interrupt();
    }

    private static int read(InputStream clear, byte[] chunk) {
        try {
            return clear.read(chunk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean wrote(OutputStream to, byte[] chunk, int length) {
        try {
            to.write(chunk, 0, length);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void endAfter(Process process, Duration patience) {
        try {
            if (!process.waitFor(patience)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it was closed meanwhile, which ends it
        }
    }
}
