package org.sucharit.complaints.sealing;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A file whose length is hidden though it is not known before its end: chunks with their lengths, a chunk of length 0
 * ends the content, zeros follow up to the padded length.
 */
final class PaddedFile {

    static final int CHUNK = 64 * 1024;
    private static final int LENGTH = 3;

    private PaddedFile() {}

    static final class Writing extends FilterOutputStream {

        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private long written;
        private boolean closed;

        Writing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int done = 0; done < length; ) {
                int now = Math.min(length - done, CHUNK - filled);
                System.arraycopy(bytes, from + done, chunk, filled, now);
                filled += now;
                done += now;
                if (filled == CHUNK) flushChunk();
            }
        }

        @Override
        public void flush() {
            // chunks go out when they are full, so that their number says nothing about how it was written
        }

        private void flushChunk() throws IOException {
            if (filled == 0) return;
            length(filled);
            out.write(chunk, 0, filled);
            written += LENGTH + filled;
            filled = 0;
        }

        private void length(int length) throws IOException {
            out.write(new byte[] {(byte) (length >> 16), (byte) (length >> 8), (byte) length});
        }

        @Override
        public void close() throws IOException {
            if (closed) return;
            closed = true;
            flushChunk();
            length(0);
            written += LENGTH;
            var zeros = new byte[CHUNK];
            for (long left = Padding.padme(written) - written; left > 0; left -= CHUNK)
                out.write(zeros, 0, (int) Math.min(left, CHUNK));
            out.close();
        }
    }

    static final class Reading extends FilterInputStream {

        private int left;
        private boolean ended;

        Reading(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) return 0;
            if (left == 0 && !ended) next();
            if (ended) return -1;
            int got = in.read(bytes, from, Math.min(length, left));
            if (got < 0) throw new IOException("the file is cut short");
            left -= got;
            return got;
        }

        private void next() throws IOException {
            var length = in.readNBytes(LENGTH);
            if (length.length < LENGTH) throw new IOException("the file is cut short");
            left = (length[0] & 0xff) << 16 | (length[1] & 0xff) << 8 | length[2] & 0xff;
            if (left > 0) return;
            ended = true;
            var padding = new byte[CHUNK];
            while (in.read(padding) >= 0) {} // to the end: only then is it known that nothing was cut off
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = 0;
            var bytes = new byte[CHUNK];
            while (skipped < count) {
                int got = read(bytes, 0, (int) Math.min(CHUNK, count - skipped));
                if (got < 0) break;
                skipped += got;
            }
            return skipped;
        }

        @Override
        public int available() {
            return 0;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
