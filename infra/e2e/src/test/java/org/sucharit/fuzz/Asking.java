package org.sucharit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.sucharit.kit.test.fuzz.Shot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests as they are, to see what there is. */
final class Asking {

    private static final int LONGEST = 4 << 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Wardrobe wardrobe;

    Asking(Wardrobe wardrobe) {
        this.wardrobe = wardrobe;
    }

    /** @param text empty of a stream, which does not end @param cookie that it sets; empty: none */
    record Answer(int status, String type, String text, String cookie) {

        boolean isGood() {
            return status < 400;
        }

        JsonNode json() {
            return type.contains("json") && !text.isEmpty()
                    ? JsonMapper.shared().readTree(text)
                    : JsonMapper.shared().nullNode();
        }
    }

    Answer ask(String base, Shot shot) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + shot.path()))
                .timeout(Duration.ofMinutes(2))
                .method(shot.method(), BodyPublishers.ofByteArray(shot.body()));
        wardrobe.dressed(shot).headers().forEach(request::setHeader);
        if (shot.headers().containsKey("Idempotency-Key"))
            request.setHeader("Idempotency-Key", UUID.randomUUID().toString());
        var got = http.send(request.build(), BodyHandlers.ofInputStream());
        var type = got.headers().firstValue("Content-Type").orElse("");
        boolean endless = type.contains("event-stream") || type.contains("ndjson");
        try (var body = got.body()) {
            return new Answer(
                    got.statusCode(),
                    type,
                    endless ? "" : new String(body.readNBytes(LONGEST), UTF_8),
                    got.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", ""));
        }
    }
}
