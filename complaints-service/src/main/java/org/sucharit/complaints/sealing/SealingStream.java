package org.sucharit.complaints.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Seals what is read through it: nothing in clear is ever kept, and no more than a segment is in memory. */
final class SealingStream extends InputStream {

    private final InputStream clear;
    private final Buffer sealed = new Buffer();
    private final OutputStream sealing;
    private final byte[] chunk = new byte[PaddedFile.CHUNK];
    private int taken;
    private boolean ended;

    SealingStream(InputStream clear, Sealer sealer, String fileId) throws IOException {
        this.clear = clear;
        this.sealing = sealer.sealing(sealed, fileId);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (taken == sealed.size()) {
            if (ended) return -1;
            sealed.reset();
            taken = 0;
            more();
        }
        int now = Math.min(length, sealed.size() - taken);
        sealed.copy(taken, bytes, from, now);
        taken += now;
        return now;
    }

    private void more() throws IOException {
        int got = clear.read(chunk);
        if (got >= 0) {
            sealing.write(chunk, 0, got);
            return;
        }
        sealing.close();
        ended = true;
    }

    private static final class Buffer extends ByteArrayOutputStream {

        synchronized void copy(int position, byte[] into, int at, int length) {
            System.arraycopy(buf, position, into, at, length);
        }
    }
}
