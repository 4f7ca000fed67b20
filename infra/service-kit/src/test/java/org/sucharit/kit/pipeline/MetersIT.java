package org.sucharit.kit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sucharit.kit.journal.JournalRejected;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.kit.test.Tokens;

/** What whoever watches a service is told, and who may. */
class MetersIT extends Pipeline {

    private static final String TOKEN = "a token that nobody else could know";

    @TempDir
    Path folder;

    @Override
    String[] properties() {
        try {
            var file = Files.writeString(folder.resolve("token"), TOKEN + "\n");
            var more = Stream.of("sucharit.meters.every=100ms", "sucharit.metrics.token-file=" + file);
            return Stream.concat(Arrays.stream(super.properties()), more).toArray(String[]::new);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void only_the_token_and_administrators_open_the_metrics_and_the_token_opens_nothing_else() throws Exception {
        start();
        var metrics = "/actuator/prometheus";
        assertThat(status(metrics, TOKEN)).isEqualTo(200);
        assertThat(status(metrics, Tokens.admin())).isEqualTo(200);
        assertThat(status(metrics, "")).isEqualTo(401);
        assertThat(status(metrics, TOKEN + "?")).isEqualTo(401);
        assertThat(status(metrics, Tokens.officer("krut"))).isEqualTo(403);
        assertThat(status("/actuator/metrics", TOKEN)).isEqualTo(401);
        assertThat(status("/actuator/projections", TOKEN)).isEqualTo(401);
        assertThat(status(metrics + "/../metrics", TOKEN)).isGreaterThanOrEqualTo(400);
    }

    @Test
    void commands_events_and_readers_are_measured_and_nobody_is_named() throws Exception {
        start();
        var id = opened();
        opened();
        write(id, "line of somebody");
        assertThatThrownBy(() -> write(id, " ")).isInstanceOf(JournalRejected.class);
        var before = value("sucharit_command_seconds_count{command=\"OpenJournal\",outcome=\"done\"}");
        opened();

        assertThat(value("sucharit_command_seconds_count{command=\"OpenJournal\",outcome=\"done\"}"))
                .isEqualTo(before + 1)
                .isEqualTo(3);
        assertThat(value("sucharit_command_seconds_count{command=\"WriteLine\",outcome=\"refused\"}"))
                .isEqualTo(1);
        assertThat(value("sucharit_command_seconds_sum{command=\"WriteLine\",outcome=\"done\"}"))
                .isBetween(0.0001, 60.0);
        soon(() -> assertThat(value("sucharit_store_events")).isGreaterThanOrEqualTo(4));
        assertThat(value("sucharit_store_bytes")).isGreaterThan(10_000);
        assertThat(value("sucharit_clock_ahead_seconds")).isZero();
        for (var projection : Stream.of("pages", "echo").toList()) {
            soon(() -> assertThat(value("sucharit_projection_caught_up{projection=\"" + projection + "\"}"))
                    .isEqualTo(1));
            soon(() -> assertThat(value("sucharit_projection_lag_events{projection=\"" + projection + "\"}"))
                    .isZero());
        }
        soon(() -> assertThat(value("sucharit_projection_lag_seconds{projection=\"pages\"}"))
                .isZero());
        soon(() -> assertThat(value("sucharit_publisher_lag_events{publisher=\"journal-news\"}"))
                .isZero());
        assertThat(value("sucharit_parked{group=\"pages\"}")).isZero();
        assertThat(value("sucharit_periodic_failures{work=\"command-answers\"}"))
                .isZero();
        assertThat(value("sucharit_ready")).isEqualTo(1);
        assertThat(scraped()).doesNotContain(id.value(), "somsri", "สมศรี", "krut", "somebody", topic);
    }

    @Test
    void what_is_away_or_stands_still_is_seen() throws Exception {
        mongo = TestMongo.away();
        kafka = TestKafka.away();
        start();
        JournalNews.UNMAPPABLE.add("bad");
        var ill = opened();
        soon(() -> assertThat(value("sucharit_projection_trouble{projection=\"pages\"}"))
                .isEqualTo(1));
        assertThat(value("sucharit_projection_caught_up{projection=\"pages\"}")).isZero();
        assertThat(value("sucharit_ready")).as("commands are accepted").isEqualTo(1);
        soon(() -> assertThat(value("sucharit_publisher_lag_events{publisher=\"journal-news\"}"))
                .isEqualTo(1));
        soon(() -> assertThat(value("sucharit_publisher_lag_seconds{publisher=\"journal-news\"}"))
                .isGreaterThan(1));
        mongo.start();
        kafka.start();
        write(ill, "bad");
        soon(() -> assertThat(value("sucharit_parked{group=\"journal-news\"}")).isEqualTo(1));
        soon(() -> assertThat(value("sucharit_publisher_lag_seconds{publisher=\"journal-news\"}"))
                .isZero());
        soon(() -> assertThat(value("sucharit_projection_trouble{projection=\"pages\"}"))
                .isZero());
        soon(() -> assertThat(value("sucharit_projection_caught_up{projection=\"pages\"}"))
                .isEqualTo(1));
        Objects.requireNonNull(service).close();
        service = null;
        mongo.stop();
        kafka.kill();
    }

    private String scraped() throws Exception {
        return ask("/actuator/prometheus", TOKEN).body();
    }

    private double value(String series) throws Exception {
        var line = Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)$").matcher(scraped());
        assertThat(line.find()).as(series).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private int status(String path, String token) throws Exception {
        return ask(path, token).statusCode();
    }

    private HttpResponse<String> ask(String path, String token) throws Exception {
        var port = Objects.requireNonNull(service).getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
