package org.sucharit.complaints.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Hides how much someone wrote: a text fills the next power of two, a file the next Padmé length. */
final class Padding {

    /** Short answers all look alike. In bytes. */
    static final int LEAST = 2 * 1024;

    private static final int LENGTH = Integer.BYTES;

    private Padding() {}

    static byte[] padded(String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        var size = Math.max(LEAST, powerOfTwo(content.length + LENGTH));
        return ByteBuffer.allocate(size).putInt(content.length).put(content).array();
    }

    /** @throws IllegalArgumentException for bytes that {@link #padded} did not make */
    static String unpadded(byte[] padded) {
        var buffer = ByteBuffer.wrap(padded);
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) throw new IllegalArgumentException("not padded");
        return new String(padded, LENGTH, length, StandardCharsets.UTF_8);
    }

    /**
     * The length a file of that many bytes is padded to: it tells at most a bit more than the order of magnitude, and
     * costs at most 12 %. Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", PETS 2019.
     */
    static long padme(long length) {
        if (length < LEAST) return LEAST;
        int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(length);
        int digits = Integer.SIZE - Integer.numberOfLeadingZeros(exponent);
        long mask = (1L << (exponent - digits)) - 1;
        return (length + mask) & ~mask;
    }

    private static int powerOfTwo(int least) {
        int highest = Integer.highestOneBit(least);
        return highest == least ? least : highest << 1;
    }
}
