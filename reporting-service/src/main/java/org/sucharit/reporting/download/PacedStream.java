package org.sucharit.reporting.download;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Ends for a reader who keeps everything waiting: some time is free, after that what was taken must be worth the time it
 * took. The web server by itself only notices one who takes nothing at all.
 */
final class PacedStream extends FilterOutputStream {

    private static final Duration FREE = Duration.ofSeconds(60);

    /** Half of what a phone has on the slowest network there is. */
    private static final long BYTES_A_SECOND = 4 << 10;

    private final long free;
    private long waited;
    private long written;

    PacedStream(OutputStream out) {
        this(out, FREE);
    }

    PacedStream(OutputStream out, Duration free) {
        super(out);
        this.free = free.toNanos();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        long begin = System.nanoTime();
        out.write(bytes, offset, length);
        waited += System.nanoTime() - begin;
        written += length;
        if (waited > free + written * (Duration.ofSeconds(1).toNanos() / BYTES_A_SECOND))
            throw new IOException("the reader is too slow");
    }
}
