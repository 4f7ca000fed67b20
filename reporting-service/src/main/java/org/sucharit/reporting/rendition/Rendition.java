package org.sucharit.reporting.rendition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A report as a file.
 *
 * @param sha256 of the content, in lower-case hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent")
record Rendition(byte[] content, String sha256) {

    /** One that is not kept. */
    static Rendition of(byte[] content) {
        try {
            return new Rendition(
                    content,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
