package org.sucharit.measures.linkcheck;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a page says, in short.
 *
 * @param sha256 in lower-case hexadecimal; of a page that is larger than the limit, of as much as the limit
 * @param whole false when the page is larger than the limit
 */
record Digested(String sha256, boolean whole) {

    private static final int CHUNK = 16 * 1024;

    /** Reads the page to its end, or one byte beyond the limit. */
    static Digested of(InputStream page, long limit) throws IOException {
        var digest = newDigest();
        var chunk = new byte[CHUNK];
        long left = limit;
        while (left > 0) {
            int n = page.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (n < 0) break;
            digest.update(chunk, 0, n);
            left -= n;
        }
        boolean whole = left > 0 || page.read() < 0;
        return new Digested(HexFormat.of().formatHex(digest.digest()), whole);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
