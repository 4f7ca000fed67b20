package org.sucharit.kit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.test.TestMongo;

/** What becomes of commands, read models and topics when servers are away and services are killed. */
class PipelineFaultsIT extends Pipeline {

    @Test
    void commands_are_accepted_while_mongodb_and_kafka_are_away() throws Exception {
        mongo = TestMongo.away();
        kafka = TestKafka.away();
        start();
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(get("/actuator/health/projections").body()).contains("mongodb", "\"caughtUp\":false");
        var id = id();
        open(id);
        write(id, "one");
        Thread.sleep(1000);
        assertThat(token()).isNull();
        mongo.start();
        soon(() -> assertThat(pages()).hasSize(1));
        soon(() -> assertThat(get("/actuator/health/projections").body()).contains("trouble"));
        kafka.start();
        soon(() -> assertThat(heard()).singleElement().satisfies(row -> assertThat(row.lines())
                .hasSize(1)));
        soon(() -> assertThat(token()).isNotNull());
        soon(() -> assertThat(get("/actuator/health").statusCode()).isEqualTo(200));

        kafka.kill();
        write(id, "two");
        var before = token();
        Thread.sleep(1500);
        assertThat(token()).isEqualTo(before);
        kafka.start();
        soon(() -> assertThat(heard().getFirst().lines()).containsExactly("one", "two"));
        soon(() -> assertThat(token()).isNotEqualTo(before));
        java.util.Objects.requireNonNull(service).close();
        service = null;
        mongo.stop();
        kafka.kill();
    }

    @Test
    void killed_again_and_again_it_ends_with_the_same() throws Exception {
        start();
        var ids = IntStream.range(0, 100).mapToObj(_ -> opened()).toList();
        java.util.Objects.requireNonNull(service).close();
        service = null;
        try (var connection = postgres.source().getConnection();
                var statement = connection.createStatement()) {
            // sixty lines for each journal, as the journal would have written them
            statement.execute("""
                    INSERT INTO domain_event (aggregate_identifier, sequence_number, type, agency, event_identifier,
                        time_stamp, payload_type, payload_revision, payload, meta_data)
                    SELECT e.aggregate_identifier, n, e.type, e.agency, gen_random_uuid()::text, e.time_stamp,
                        'kit.LineWritten', '2', '{"id":"' || e.aggregate_identifier || '","text":"' || n || '"}', e.meta_data
                    FROM generate_series(1, 60) n, domain_event e WHERE e.sequence_number = 0
                    """);
        }
        for (int kill = 0; kill < 2; kill++) {
            var process = child();
            try (var client = mongo.client()) {
                var rows = client.getDatabase(database).getCollection("pages");
                int lines = 20 + 20 * kill;
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> rows.countDocuments(com.mongodb.client.model.Filters.gt("version", lines)) > 0);
            } finally {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }
        start();
        var expected = IntStream.rangeClosed(1, 60).mapToObj(Integer::toString).toList();
        soon(() -> assertThat(pages()).hasSize(100).allSatisfy(page -> assertThat(page.lines())
                .isEqualTo(expected)));
        soon(() -> assertThat(heard()).hasSize(100).allSatisfy(row -> assertThat(row.lines())
                .isEqualTo(expected)));
        assertThat(get("/actuator/projections").body()).contains("\"parked\":0").doesNotContain("\"parked\":1");
        // a topic may have repeats, and in each aggregate no step is left out
        var seen = new HashMap<String, Long>();
        for (var record : records()) {
            long sequence = Long.parseLong(header(record, "ce_sequence"));
            long highest = seen.getOrDefault(header(record, "ce_subject"), -1L);
            assertThat(sequence).isLessThanOrEqualTo(highest + 1);
            seen.put(header(record, "ce_subject"), Math.max(sequence, highest));
        }
        assertThat(seen).hasSize(ids.size()).allSatisfy((_, last) -> assertThat(last)
                .isEqualTo(60));
    }

    private Process child() throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Service.class.getName()));
        command.addAll(List.of(properties()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "killed.log").toFile())
                .start();
    }

    private @Nullable String token() {
        return bean(JdbcClient.class)
                .sql("SELECT encode(token, 'escape') FROM token_entry WHERE processor_name = 'journal-news'")
                .query((row, _) -> "" + row.getString(1))
                .optional()
                .filter(text -> !text.equals("null"))
                .orElse(null);
    }
}
