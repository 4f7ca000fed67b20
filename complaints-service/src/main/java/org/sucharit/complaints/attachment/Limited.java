package org.sucharit.complaints.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.sucharit.kit.problem.Problem;

/** No more bytes than a file may have. */
final class Limited extends FilterInputStream {

    private final long most;
    private long read;

    Limited(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int got = super.read(bytes, from, length);
        read += Math.max(0, got);
        if (read > most) throw Problem.tooLarge(most);
        return got;
    }
}
