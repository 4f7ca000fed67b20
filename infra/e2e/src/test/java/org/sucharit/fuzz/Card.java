package org.sucharit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;

/**
 * What somebody shows with a request.
 *
 * @param name of an account, or of whoever needs none
 * @param headers of which {@link Wardrobe} fills in what does not last
 */
record Card(String name, Map<String, String> headers) {

    static final Card NONE = new Card("anyone", Map.of());

    static final String ACCOUNT = "Account ";

    static Card account(String name) {
        return new Card(name, Map.of("Authorization", ACCOUNT + name));
    }

    static Card receipt(String receipt) {
        return new Card("holder of a receipt", Map.of("Authorization", "Receipt " + receipt));
    }

    static Card link(String token) {
        return new Card("holder of a link", Map.of("Contribution-Token", token));
    }

    static Card cookie(String cookie) {
        return new Card("holder of a cookie", Map.of("Cookie", cookie));
    }

    /** As somebody claims to be an account whose secret they don't know. */
    static Card guessed(String client) {
        var claimed = Base64.getEncoder().encodeToString((client + ":guessed").getBytes(UTF_8));
        return new Card("stranger", Map.of("Authorization", "Basic " + claimed));
    }
}
