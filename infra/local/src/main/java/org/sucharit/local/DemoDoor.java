package org.sucharit.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway as a script uses it: a token for a demo account, where there is one, then requests. Waits while a component is being restarted. */
final class DemoDoor {

    private static final int TRIES = 60;

    /** The news of a new agency takes a moment to every service. */
    private static final String NOT_YET = "AGENCY_UNKNOWN";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final URI identity;
    private final Map<String, String> tokens = new HashMap<>();

    DemoDoor(URI gateway, URI identity) {
        this.gateway = gateway;
        this.identity = identity;
    }

    JsonNode post(String account, String path, @Nullable JsonNode body, String key, Set<Integer> alsoFine)
            throws IOException, InterruptedException {
        return send(account, "POST", path, "application/json", body == null ? new byte[0] : json(body), key, alsoFine);
    }

    JsonNode put(String account, String path, JsonNode body, String key) throws IOException, InterruptedException {
        return send(account, "PUT", path, "application/json", json(body), key, Set.of());
    }

    /** As a form with a file sends it. */
    JsonNode upload(String account, String path, String agency, int fiscalYear, String name, byte[] content, String key)
            throws IOException, InterruptedException {
        var boundary = "sucharit-" + key;
        var body = new ByteArrayOutputStream();
        field(body, boundary, "agency", agency);
        field(body, boundary, "fiscalYear", Integer.toString(fiscalYear));
        line(body, "--" + boundary);
        line(body, "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"");
        line(body, "Content-Type: application/octet-stream");
        line(body, "");
        body.write(content);
        line(body, "");
        line(body, "--" + boundary + "--");
        var type = "multipart/form-data; boundary=" + boundary;
        return send(account, "POST", path, type, body.toByteArray(), key, Set.of());
    }

    private static void field(ByteArrayOutputStream body, String boundary, String name, String value)
            throws IOException {
        line(body, "--" + boundary);
        line(body, "Content-Disposition: form-data; name=\"" + name + "\"");
        line(body, "");
        line(body, value);
    }

    private static void line(ByteArrayOutputStream body, String text) throws IOException {
        body.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] json(JsonNode body) {
        return JSON.writeValueAsBytes(body);
    }

    private JsonNode send(
            String account, String method, String path, String type, byte[] body, String key, Set<Integer> alsoFine)
            throws IOException, InterruptedException {
        var failure = "";
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                var request = signedIn(HttpRequest.newBuilder(gateway.resolve(path)), account)
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", type)
                        .header("Idempotency-Key", key)
                        .method(method, BodyPublishers.ofByteArray(body))
                        .build();
                var response = http.send(request, BodyHandlers.ofString());
                int status = response.statusCode();
                if (status < 300 || alsoFine.contains(status)) {
                    return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
                }
                failure = "%s %s: %d %s".formatted(method, path, status, response.body());
                if (status == 401) {
                    tokens.remove(account);
                } else if (status < 500 && status != 404 && status != 429 && !failure.contains(NOT_YET)) {
                    break; // asking again would not change the answer
                }
            } catch (IOException e) {
                failure = "%s %s: %s".formatted(method, path, e);
            }
            TimeUnit.SECONDS.sleep(1); // a service that is being started anew says nothing before it can be asked
        }
        throw new IOException(failure);
    }

    private HttpRequest.Builder signedIn(HttpRequest.Builder request, String account)
            throws IOException, InterruptedException {
        return account.isEmpty() ? request : request.header("Authorization", "Bearer " + token(account));
    }

    private String token(String account) throws IOException, InterruptedException {
        var known = tokens.get(account);
        if (known != null) {
            return known;
        }
        var credentials = Base64.getEncoder()
                .encodeToString((account + ":" + DemoAccounts.SECRET).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(identity.resolve("/oauth2/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("No token for " + account + ": " + response.statusCode() + " " + response.body());
        }
        var token = JSON.readTree(response.body()).path("access_token").asString();
        tokens.put(account, token);
        return token;
    }
}
