package org.sucharit.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone without an account who asks the gateway, or a service itself. */
final class PublicDoor {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    PublicDoor(String address) {
        this.address = address;
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        var answer = http.send(request(path), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Whether it is answered with 200; not where nobody is there. */
    boolean isFine(String path) {
        try {
            return http.send(request(path), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void save(String path, Path file) throws IOException, InterruptedException {
        int status = http.send(request(path), BodyHandlers.ofFile(file)).statusCode();
        if (status != 200) throw new IOException(path + ": " + status);
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .build();
    }
}
