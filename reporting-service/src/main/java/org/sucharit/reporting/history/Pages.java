package org.sucharit.reporting.history;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Text as it is stored where there is much of it: compressed. One after the other; to be closed. */
final class Pages implements AutoCloseable {

    private static final int PART = 8192;

    private final byte[] part = new byte[PART];
    private @Nullable Deflater deflater;
    private @Nullable Inflater inflater;

    Binary pack(byte[] text) {
        if (deflater == null) deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.reset();
        deflater.setInput(text);
        deflater.finish();
        var out = new ByteArrayOutputStream(PART);
        while (!deflater.finished()) out.write(part, 0, deflater.deflate(part));
        return new Binary(out.toByteArray());
    }

    byte[] unpack(Binary packed) {
        if (inflater == null) inflater = new Inflater();
        inflater.reset();
        inflater.setInput(packed.getData());
        var out = new ByteArrayOutputStream(4 * PART);
        try {
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                if (length == 0 && inflater.needsInput()) throw new IllegalStateException("a page ends too early");
                out.write(part, 0, length);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        if (deflater != null) deflater.end();
        if (inflater != null) inflater.end();
    }
}
