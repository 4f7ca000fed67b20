package org.sucharit.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;

class DatabaseAwayIT {

    final HttpClient http = HttpClient.newHttpClient();

    @Test
    void without_its_database_a_service_says_try_again_and_is_not_ready() throws Exception {
        try (var server = TestPostgres.start(Map.of())) {
            var database = TestPostgres.database(server);
            var application = new SpringApplication(JournalApplication.class, Tokens.class);
            try (var context = application.run(
                    "--server.port=0",
                    "--spring.datasource.hikari.connection-timeout=1000",
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.user())) {
                assertThat(post(context).statusCode()).isEqualTo(201);
                assertThat(readiness(context)).isEqualTo(200);
                server.close();
                var response = post(context);
                assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
                assertThat(response.body()).contains("\"UNAVAILABLE\"").doesNotContain("127.0.0.1");
                assertThat(response.headers().firstValue("Retry-After")).isPresent();
                assertThat(readiness(context)).isEqualTo(503);
            }
        }
    }

    private HttpResponse<String> post(ConfigurableApplicationContext context) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(context.getEnvironment(), "/api/journals"))
                        .header("Authorization", "Bearer " + Tokens.officer("krut"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"agency\":\"krut\",\"title\":\"a\"}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private int readiness(ConfigurableApplicationContext context) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(uri(context.getEnvironment(), "/actuator/health/readiness"))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static URI uri(Environment environment, String path) {
        return URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path);
    }
}
