package org.sucharit.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;

/** The service as it is now: started, healthy, and honest about what it does not have yet. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Tokens.class)
class ComplaintsServiceIT {

    @TempDir
    static Path keys;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestPostgres.database().register(registry);
        registry.add("sucharit.mongodb.uri", TestMongo.shared()::uri);
        registry.add("sucharit.mongodb.database", TestMongo::freshDatabase);
        registry.add("sucharit.local", () -> true);
        registry.add("sucharit.keys.folder", () -> keys.resolve("keys"));
        registry.add("sucharit.keys.vault", () -> keys.resolve("vault"));
    }

    @Test
    void it_is_ready_on_an_empty_event_store() throws Exception {
        assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
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
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/nothing-here"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(send(request).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path, @org.jspecify.annotations.Nullable String language)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return send(
                language == null
                        ? request.build()
                        : request.header("Accept-Language", language).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
