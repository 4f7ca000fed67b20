package org.sucharit.complaints.rebuilding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A JPEG 2000 picture within a document, without decoding it: the boxes that are needed to see it (ISO 15444-1, Annex I). */
final class Jpeg2000 {

    private static final Set<String> NEEDED = Set.of("jP  ", "ftyp", "jp2h", "jp2c");
    private static final int HEADER = 8;
    private static final int CODE_STREAM = 0xff4f;

    private Jpeg2000() {}

    /** @throws CannotRebuild for boxes that do not fit */
    static byte[] bare(byte[] file) {
        var in = ByteBuffer.wrap(file);
        if (file.length > HEADER && Short.toUnsignedInt(in.getShort(0)) == CODE_STREAM) return file;
        var out = new ByteArrayOutputStream(file.length);
        while (in.remaining() >= HEADER) {
            int start = in.position();
            long length = Integer.toUnsignedLong(in.getInt(start));
            if (length == 0) length = in.remaining();
            if (length < HEADER || length > in.remaining()) throw new CannotRebuild();
            var type = new String(file, start + Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
            if (NEEDED.contains(type)) out.write(file, start, (int) length);
            in.position(start + (int) length);
        }
        return out.toByteArray();
    }
}
