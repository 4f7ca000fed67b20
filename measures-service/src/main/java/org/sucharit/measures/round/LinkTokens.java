package org.sucharit.measures.round;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kit.command.KeyedHash;

/**
 * The secret part of contribution links: 160 bits that HMAC-SHA-256 makes of the link's random name, under a key that is
 * generated once. So a token is stored nowhere, and the officer can still look at a message as often as needed.
 */
@Component
class LinkTokens {

    private static final int BYTES = 20;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{27}");

    private final KeyedHash hash;

    LinkTokens(JdbcClient jdbc) {
        this.hash = KeyedHash.inPostgres(jdbc, "contribution-links");
    }

    String token(UUID link) {
        var bits = Arrays.copyOf(hash.of("token", link.toString()), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** What is stored of a token: enough to find its link, not to use it. */
    String hash(String token) {
        return HexFormat.of().formatHex(hash.of("hash", token));
    }

    static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }
}
