package org.sucharit.complaints.rebuilding;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** One part of an archive: whoever writes it can't close the archive. */
final class StaysOpen extends FilterOutputStream {

    StaysOpen(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
