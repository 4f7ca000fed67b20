package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway as a script with {@code curl} sees it. */
public final class Door {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(60))
            .build();
    private final RunningPlatform platform;

    public Door(RunningPlatform platform) {
        this.platform = platform;
    }

    public record Reply(int status, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    public Reply get(String path) throws IOException, InterruptedException {
        return send(request(path, null).GET().build());
    }

    public Reply get(String path, String account) throws IOException, InterruptedException {
        return send(request(path, account).GET().build());
    }

    /** What anyone gets at an address, byte by byte. */
    byte[] file(String path) throws IOException, InterruptedException {
        var reply = http.send(request(path, null).GET().build(), BodyHandlers.ofByteArray());
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        return reply.body();
    }

    Reply post(String path, String account, String body, String key) throws IOException, InterruptedException {
        return send(request(path, account)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Any request, to whichever door. @param base its address @param headers names and values in turn */
    public Reply send(String base, String method, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(3))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    Reply upload(String account, String agency, int fiscalYear, String name, byte[] content)
            throws IOException, InterruptedException {
        var body = new Multipart()
                .field("agency", agency)
                .field("fiscalYear", "" + fiscalYear)
                .file("file", name, content);
        return send(request("/api/imports", account)
                .header("Content-Type", body.type())
                .POST(BodyPublishers.ofByteArray(body.whole()))
                .build());
    }

    private HttpRequest.Builder request(String path, @Nullable String account)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(platform.address("GATEWAY") + path))
                .timeout(Duration.ofMinutes(3));
        return account == null ? request : request.header("Authorization", "Bearer " + token(account));
    }

    /** For the header {@code Authorization}. */
    public String bearer(String account) throws IOException, InterruptedException {
        return "Bearer " + token(account);
    }

    private String token(String account) throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        var reply = send(HttpRequest.newBuilder(URI.create(platform.address("IDENTITY") + "/oauth2/token"))
                .timeout(Duration.ofMinutes(3))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        return reply.json().path("access_token").asString();
    }

    private Reply send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
    }
}
