package org.sucharit.complaints.attachment;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** So many bytes of a stream. That it ends before is an error, not an end. */
final class Exactly extends FilterInputStream {

    private long left;

    Exactly(InputStream in, long length) {
        super(in);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left == 0) return -1;
        int got = super.read(bytes, from, (int) Math.min(length, left));
        if (got < 0) throw new EOFException();
        left -= got;
        return got;
    }

    @Override
    public void close() {}
}
