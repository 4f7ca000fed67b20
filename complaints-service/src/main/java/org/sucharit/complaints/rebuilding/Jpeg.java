package org.sucharit.complaints.rebuilding;

import java.io.ByteArrayOutputStream;

/**
 * A JPEG within a document, without decoding it: of what stands beside the picture only the few segments stay that say
 * how its colours are meant. What follows its end goes.
 */
final class Jpeg {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int ADOBE = 0xee;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int LAST_APPLICATION = 0xef;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;

    private final byte[] file;
    private final ByteArrayOutputStream out;
    private int at = 2;

    private Jpeg(byte[] file) {
        this.file = file;
        this.out = new ByteArrayOutputStream(file.length);
    }

    /** @throws CannotRebuild for anything but a whole JPEG */
    static byte[] bare(byte[] file) {
        if (file.length < 4 || at(file, 0) != 0xff || at(file, 1) != START) throw new CannotRebuild();
        return new Jpeg(file).copied();
    }

    private byte[] copied() {
        out.write(file, 0, 2);
        while (at + 1 < file.length) {
            if (at(file, at) != 0xff) throw new CannotRebuild();
            int marker = at(file, at + 1);
            if (marker == END) break;
            if (marker == 0xff) at++;
            else segment(marker);
        }
        out.write(0xff);
        out.write(END);
        return out.toByteArray();
    }

    private void segment(int marker) {
        if (at + 4 > file.length) throw new CannotRebuild();
        int length = 2 + (at(file, at + 2) << 8 | at(file, at + 3));
        if (at + length > file.length) throw new CannotRebuild();
        boolean application = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION && marker != ADOBE;
        if (!application && marker != COMMENT) out.write(file, at, length);
        at += length;
        if (marker == SCAN) scan();
    }

    private void scan() {
        int from = at;
        while (at + 1 < file.length && !isMarker(at)) at++;
        if (at + 1 >= file.length) at = file.length; // cut off: as much as there is
        out.write(file, from, at - from);
    }

    private boolean isMarker(int position) {
        int next = at(file, position + 1);
        return at(file, position) == 0xff
                && next != 0
                && next != 0xff
                && !(next >= FIRST_RESTART && next <= LAST_RESTART);
    }

    private static int at(byte[] bytes, int position) {
        return bytes[position] & 0xff;
    }
}
