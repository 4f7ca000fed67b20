package org.sucharit.measures.linkcheck;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sucharit.kernel.AgencyId;

/**
 * An address that an agency names, and its stream of events.
 *
 * @param address as the agency gave it
 */
public record LinkId(AgencyId agency, URI address) {

    private static final int DIGITS = 32;

    /** The stream's name: addresses are too long for one, so it holds the beginning of their SHA-256. */
    @Override
    public String toString() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(StandardCharsets.UTF_8));
            return agency + "/link/" + HexFormat.of().formatHex(sha256).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
