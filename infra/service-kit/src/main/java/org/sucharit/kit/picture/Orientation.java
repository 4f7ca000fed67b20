package org.sucharit.kit.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, from the one field of a JPEG's EXIF data (JEITA CP-3451, tag 274) that a clean picture needs. */
final class Orientation {

    static final int UPRIGHT = 1;
    private static final int MOST_FIELDS = 500;

    private Orientation() {}

    /** @return 1–8; 1 where nothing is said, or nothing that makes sense */
    static int of(byte[] jpeg) {
        try {
            var bytes = ByteBuffer.wrap(jpeg, 2, jpeg.length - 2);
            while (Byte.toUnsignedInt(bytes.get()) == 0xff) {
                int marker = Byte.toUnsignedInt(bytes.get());
                if (marker == 0xda) return UPRIGHT;
                int length = Short.toUnsignedInt(bytes.getShort());
                var segment = bytes.slice(bytes.position(), Math.min(length - 2, bytes.remaining()));
                if (marker == 0xe1 && isExif(segment)) return inTiff(segment.slice());
                bytes.position(bytes.position() + length - 2);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static boolean isExif(ByteBuffer segment) {
        return segment.remaining() > 14
                && segment.get() == 'E'
                && segment.get() == 'x'
                && segment.get() == 'i'
                && segment.get() == 'f'
                && segment.getShort() == 0;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        int fields = Math.min(MOST_FIELDS, Short.toUnsignedInt(tiff.getShort(first)));
        for (int i = 0; i < fields; i++) {
            int field = first + 2 + 12 * i;
            if (tiff.getShort(field) == 0x0112) {
                int orientation = tiff.getShort(field + 8);
                return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
