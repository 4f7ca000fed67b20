package org.sucharit.measures.linkcheck;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, in short.
 *
 * @param sha256 in lower-case hexadecimal; of a page that is larger than the limit, of as much as the limit
 * @param whole false when the page is larger than the limit
 * @param document whether the server calls it something else than a page
 * @param named what looks like a SHA-256 in it, in lower-case hexadecimal
 */
record Digested(String sha256, boolean whole, boolean document, List<String> named) {

    private static final int CHUNK = 16 * 1024;

    /** Reads the page to its end, or one byte beyond the limit. */
    static Digested of(InputStream page, @Nullable String mediaType, long limit) throws IOException {
        var digest = newDigest();
        var hashes = new NamedHashes();
        var chunk = new byte[CHUNK];
        long left = limit;
        while (left > 0) {
            int n = page.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (n < 0) break;
            digest.update(chunk, 0, n);
            hashes.read(chunk, n);
            left -= n;
        }
        boolean whole = left > 0 || page.read() < 0;
        return new Digested(HexFormat.of().formatHex(digest.digest()), whole, isDocument(mediaType), hashes.found());
    }

    /** Null for a page, and for a document that was not read to its end. */
    @Nullable
    String documentSha256() {
        return document && whole ? sha256 : null;
    }

    static boolean isDocument(@Nullable String mediaType) {
        return mediaType != null && !mediaType.toLowerCase(Locale.ROOT).contains("html");
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
