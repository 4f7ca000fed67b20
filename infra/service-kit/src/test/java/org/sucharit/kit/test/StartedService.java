package org.sucharit.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A service that has nothing yet: started, healthy, and honest about what it does not have. */
public abstract class StartedService {

    @LocalServerPort
    private int port;

    @Test
    void it_is_ready_on_an_empty_event_store() throws Exception {
        assertThat(get("/actuator/health/readiness", "th").statusCode()).isEqualTo(200);
    }

    @Test
    void a_path_it_does_not_have_is_a_problem_in_the_callers_language() throws Exception {
        var thai = get("/api/nothing-here", "th");
        var english = get("/api/nothing-here", "en");

        assertThat(thai.statusCode()).isEqualTo(404);
        assertThat(thai.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(thai.body()).contains("\"code\":\"NOT_FOUND\"").isNotEqualTo(english.body());
    }

    @Test
    void whoever_changes_something_must_be_someone() throws Exception {
        var request = HttpRequest.newBuilder(at("/api/nothing-here")).POST(HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(send(request).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).header("Accept-Language", language));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
