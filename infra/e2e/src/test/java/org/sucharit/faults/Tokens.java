package org.sucharit.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of demo accounts, renewed so often that the identity provider has something to do. */
final class Tokens {

    private static final Duration LIFE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final URI identity;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    private record Token(String text, Instant until) {}

    Tokens(HttpClient http, URI identity) {
        this.http = http;
        this.identity = identity;
    }

    /** The one there was, where no other is to be had: it lives a quarter of an hour. */
    Optional<String> of(String account) throws InterruptedException {
        var token = known.get(account);
        if (token == null || Instant.now().isAfter(token.until())) {
            ask(account)
                    .ifPresent(fresh ->
                            known.put(account, new Token(fresh, Instant.now().plus(LIFE))));
            token = known.get(account);
        }
        return Optional.ofNullable(token).map(Token::text);
    }

    void forget(String account) {
        known.remove(account);
    }

    private Optional<String> ask(String account) throws InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((account + ":demo").getBytes(UTF_8));
        var request = HttpRequest.newBuilder(identity.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) return Optional.empty();
            var body = JsonMapper.shared().readTree(answer.body());
            return Optional.of(body.path("access_token").asString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
