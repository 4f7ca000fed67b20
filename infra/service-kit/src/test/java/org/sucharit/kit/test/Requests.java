package org.sucharit.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Requests of one person, as curl would send them. */
public final class Requests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Each of them waits two seconds for what is awaited. */
    private static final int LATER = 10;

    private final int port;
    private final Map<String, String> headers;

    /** @param token empty for anyone */
    public Requests(int port, String token) {
        this(port, token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token));
    }

    private Requests(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = Map.copyOf(headers);
    }

    /** What came back. */
    public record Got(int status, JsonNode body, HttpResponse<byte[]> response) {

        public Got expect(int expected) {
            assertThat(status).as(body.toString()).isEqualTo(expected);
            return this;
        }

        public Got expect(int expected, String code) {
            expect(expected);
            assertThat(body.path("code").asString()).as(body.toString()).isEqualTo(code);
            return this;
        }

        public String id() {
            return body.path("id").asString();
        }

        public long version() {
            return body.path("version").asLong();
        }

        public long position() {
            return body.path("position").asLong();
        }

        public boolean isStale() {
            return response.headers().firstValue("Sucharit-Stale").isPresent();
        }
    }

    public Requests with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Requests(port, more);
    }

    /** What is to show something that was just written is asked for again for a while: a busy machine takes its time. */
    public Got get(String path) {
        var got = send("GET", path, BodyPublishers.noBody());
        for (int again = 0; again < LATER && got.isStale(); again++) got = send("GET", path, BodyPublishers.noBody());
        return got;
    }

    public Got delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Got post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
    }

    public Got put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
    }

    /** Any request; whatever it says of its body stands in the headers. */
    public Got send(String method, String path, byte[] body) {
        return send(method, path, BodyPublishers.ofByteArray(body));
    }

    public Got post(String path, String contentType, byte[] body) {
        return with("Content-Type", contentType).send("POST", path, BodyPublishers.ofByteArray(body));
    }

    /** As a form with the parts {@code agency} and {@code file}. */
    public Got upload(String path, String agency, String name, byte[] content) {
        return upload(path, Map.of("agency", agency), name, content);
    }

    /** As a form with these fields and the part {@code file}, called text whatever it is. */
    public Got upload(String path, Map<String, String> fields, String name, byte[] content) {
        var border = "----" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes(
                ("--" + border + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/plain\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(path, "multipart/form-data; boundary=" + border, body.toByteArray());
    }

    private Got send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Got(response.statusCode(), json(response), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") && !type.contains("ndjson")
                ? JSON.readTree(response.body())
                : MissingNode.getInstance();
    }
}
