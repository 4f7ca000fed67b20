package org.sucharit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MetricsTests {

    private static final String TOKEN = "a token that nobody else could know";
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    static Path folder;

    private static Backend service;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws Exception {
        service = new Backend();
        gateway = new Gateway(
                service.address(),
                service.address(),
                "--sucharit.metrics.token-file=" + Files.writeString(folder.resolve("token"), TOKEN),
                "--sucharit.gateway.body.other=10KB");
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        service.close();
    }

    @Test
    void for_whoever_does_not_show_the_token_there_are_no_metrics() throws Exception {
        assertThat(gateway.get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/actuator/prometheus", "Authorization", "Bearer " + TOKEN + "?")
                        .statusCode())
                .isEqualTo(404);
        assertThat(gateway.get("/actuator/prometheus", "Authorization", "Basic " + TOKEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(gateway.get("/actuator/metrics", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(scraped()).contains("sucharit_ready 1");
    }

    @Test
    void requests_and_refusals_are_counted_by_kind_of_place_and_citizens_are_not() throws Exception {
        service.answers("/api/measures/refused", 409);
        gateway.get("/api/measures/refused");
        gateway.get("/work/somewhere-secret");
        gateway.send("POST", "/work/somewhere-secret", "x".repeat(11_000), "Content-Type", FORM);
        var before = scraped();
        assertThat(before)
                .contains("sucharit_gateway_requests_seconds_count{area=\"api\",status=\"4xx\"} 1")
                .contains("sucharit_gateway_requests_seconds_count{area=\"page\",status=\"2xx\"} 1")
                .contains("sucharit_gateway_refusals_total{of=\"others\",refusal=\"too_large\"} 1.0")
                .contains("sucharit_gateway_refusals_total{of=\"citizens\",refusal=\"too_large\"} 0.0")
                .doesNotContain("secret", "127.0.0.1", "cpu", "memory_used");

        gateway.get("/file/krut", "Accept", "text/html");
        gateway.send("POST", "/file/krut", "x".repeat(11_000), "Content-Type", FORM);
        gateway.send("POST", "/api/complaints", "{}", "Content-Type", "application/json");
        gateway.get("/api/mailbox");
        assertThat(ours(scraped())).isEqualTo(ours(before));
    }

    @Test
    void refusals_of_citizens_are_told_the_day_after_and_not_one_by_one() {
        var registry = new SimpleMeterRegistry();
        var now = new Instant[] {Instant.parse("2026-11-22T05:00:00Z")};
        var traffic = new Traffic(registry, () -> now[0]);
        for (int i = 0; i < 6; i++) refuse(traffic);
        assertThat(told(registry)).isZero();
        now[0] = now[0].plus(Duration.ofDays(1));
        assertThat(told(registry)).isEqualTo(6);
        refuse(traffic);
        now[0] = now[0].plus(Duration.ofDays(1));
        assertThat(told(registry)).isEqualTo(6);
    }

    private static void refuse(Traffic traffic) {
        var request = new MockHttpServletRequest("POST", "/file/krut");
        request.setServletPath("/file/krut");
        try {
            Refusal.OVERLOADED.answer(request, new MockHttpServletResponse());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        traffic.passed(Area.of(request), request, 503, Duration.ofSeconds(1));
    }

    private static double told(SimpleMeterRegistry registry) {
        return registry.get("sucharit.gateway.refusals")
                .tags("of", "citizens", "refusal", "overloaded")
                .functionCounter()
                .count();
    }

    private static String ours(String metrics) {
        return metrics.lines().filter(line -> line.startsWith("sucharit_")).collect(Collectors.joining("\n"));
    }

    private static String scraped() throws Exception {
        var answer = gateway.get("/actuator/prometheus", "Authorization", "Bearer " + TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        return answer.body();
    }
}
