package org.sucharit.complaints.referral;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sucharit.complaints.sealing.Secret;

/** Commits to originals that are not handed out: they can be recognised later, and nothing is told until then. */
final class Commitment {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final byte[] key;

    private Commitment(byte[] key) {
        this.key = key;
    }

    /** Under a key of its own. */
    static Commitment fresh() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Commitment(key);
    }

    /** The key, for keeping it sealed. */
    Secret key() {
        return new Secret(HexFormat.of().formatHex(key));
    }

    /** @param sha256 of the sealed original, hexadecimal */
    String to(String sha256) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(sha256.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
