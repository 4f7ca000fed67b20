package org.sucharit.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;

class DatabaseAwayIT {

    final HttpClient http = HttpClient.newHttpClient();

    @Test
    void without_its_database_a_service_says_try_again_and_is_not_ready() throws Exception {
        try (var server = TestPostgres.start(Map.of())) {
            var database = server.newDatabase();
            var application = new SpringApplication(JournalApplication.class, Tokens.class);
            try (var context = application.run(
                    "--server.port=0",
                    "--spring.datasource.hikari.connection-timeout=1000",
                    "--spring.datasource.hikari.data-source-properties.socketTimeout=4",
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.user())) {
                assertThat(post(context).statusCode()).isEqualTo(201);
                assertThat(readiness(context)).isEqualTo(200);
                silent(server, database, context);
                server.close();
                var response = post(context);
                assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
                assertThat(response.body()).contains("\"UNAVAILABLE\"").doesNotContain("127.0.0.1");
                assertThat(response.headers().firstValue("Retry-After")).isPresent();
                assertThat(readiness(context)).isEqualTo(503);
                assertThat(health(context, "liveness")).isEqualTo(200);
            }
        }
    }

    /** It neither answers nor hangs up, in the middle of a command and before the next. */
    private void silent(TestPostgres server, TestPostgres.Database database, ConfigurableApplicationContext context)
            throws Exception {
        try (var other = database.source().getConnection();
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE domain_event");
            var waiting = people.submit(() -> post(context));
            var jdbc = JdbcClient.create(database.source());
            await().until(() -> jdbc.sql("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                            .query(Long.class)
                            .single()
                    > 0);
            try (var _ = server.pause()) {
                var next = people.submit(() -> post(context));
                for (var told : List.of(waiting, next)) {
                    var response = told.get(20, TimeUnit.SECONDS);
                    assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
                    assertThat(response.headers().firstValue("Retry-After")).isPresent();
                }
            }
            other.rollback();
        }
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(post(context).statusCode()).isEqualTo(201));
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
        return health(context, "readiness");
    }

    private int health(ConfigurableApplicationContext context, String group) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(uri(context.getEnvironment(), "/actuator/health/" + group))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static URI uri(Environment environment, String path) {
        return URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path);
    }
}
