package org.sucharit.measures.round;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret part of contribution links: 160 bits that HMAC-SHA-256 makes of the link's random name, under a key that is
 * generated once. So a token is stored nowhere, and the officer can still look at a message as often as needed.
 */
@Component
class LinkTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String NAME = "contribution-links";
    private static final int BYTES = 20;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{27}");

    private final SecretKeySpec key;

    /** Outside any transaction: a key that is rolled back would be lost after use. */
    LinkTokens(JdbcClient jdbc) {
        this.key = new SecretKeySpec(load(jdbc), ALGORITHM);
    }

    String token(UUID link) {
        var bits = Arrays.copyOf(mac("token\0" + link), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** What is stored of a token: enough to find its link, not to use it. */
    String hash(String token) {
        return HexFormat.of().formatHex(mac("hash\0" + token));
    }

    static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] load(JdbcClient jdbc) {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("INSERT INTO kit_secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(NAME, fresh)
                .update();
        return jdbc.sql("SELECT value FROM kit_secret WHERE name = ?")
                .param(NAME)
                .query((row, _) -> row.getBytes(1))
                .single();
    }
}
