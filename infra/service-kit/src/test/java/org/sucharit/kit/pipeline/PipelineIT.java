package org.sucharit.kit.pipeline;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.journal.JournalCommand.OpenJournal;
import org.sucharit.kit.journal.JournalCommand.WriteLine;
import org.sucharit.kit.journal.JournalId;
import org.sucharit.kit.pipeline.Echo.Heard;
import org.sucharit.kit.pipeline.Pages.Page;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;

class PipelineIT {

    static final AgencyId KRUT = new AgencyId("krut");

    final TestPostgres.Database postgres = TestPostgres.database();
    final String database = TestMongo.freshDatabase();
    final String topic = TestKafka.freshTopic();
    TestMongo mongo = TestMongo.shared();
    TestKafka kafka = TestKafka.shared();

    @Nullable
    ConfigurableApplicationContext service;

    String[] properties() {
        return new String[] {
            "spring.datasource.url=" + postgres.url(),
            "spring.datasource.username=" + postgres.user(),
            "spring.datasource.password=",
            "sucharit.mongodb.uri=" + mongo.uri(),
            "sucharit.mongodb.database=" + database,
            "sucharit.kafka.servers=" + kafka.servers(),
            "test.topic=" + topic
        };
    }

    ConfigurableApplicationContext start() {
        return service = Service.start(properties());
    }

    @AfterEach
    void stop() {
        JournalNews.UNMAPPABLE.clear();
        if (service != null) service.close();
    }

    <T> T bean(Class<T> type) {
        return java.util.Objects.requireNonNull(service).getBean(type);
    }

    static Caller caller() {
        var membership = new Membership("krut", null, Set.of(Role.OFFICER));
        return new Caller(new Actor("somsri", "สมศรี", List.of(membership)), null, null, "");
    }

    Answer open(JournalId id) {
        return bean(CommandDesk.class).send(caller(), KRUT, id.value(), new OpenJournal(id, "สมุด", null));
    }

    Answer write(JournalId id, String line) {
        return bean(CommandDesk.class).send(caller(), KRUT, id.value(), new WriteLine(id, line));
    }

    static JournalId id() {
        return new JournalId(UUID.randomUUID().toString());
    }

    List<Page> pages() {
        return bean(Pages.class).pages.find(empty(), ascending("_id"), 0, 0);
    }

    List<Heard> heard() {
        return bean(Echo.class).heard.find(empty(), ascending("_id"), 0, 0);
    }

    static void soon(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(assertion);
    }

    @Test
    void a_fact_is_in_its_read_model_at_once_and_in_another_services_soon() {
        start();
        var id = id();
        open(id);
        var answer = write(id, "one");
        var freshness = bean(Freshness.class);
        assertThat(freshness.awaitVersion("pages", id.value(), answer.version()))
                .isTrue();
        assertThat(freshness.awaitPosition("pages", answer.position())).isTrue();
        assertThat(pages()).singleElement().satisfies(page -> {
            assertThat(page.lines()).containsExactly("one");
            assertThat(page.agency()).isEqualTo("krut");
            assertThat(page.version()).isEqualTo(1);
        });
        soon(() -> assertThat(heard()).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("สมุด");
            assertThat(row.lines()).containsExactly("one");
        }));
        assertThat(records()).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo("krut");
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(record, "ce_source")).isEqualTo("/journal");
            assertThat(header(record, "ce_subject")).isEqualTo(id.value());
            assertThat(header(record, "ce_sequence")).isIn("0", "1");
            assertThat(header(record, "content-type")).isEqualTo("application/json");
        });
        assertThat(partitions()).isEqualTo(12);
    }

    @Test
    void the_lower_index_that_is_committed_last_is_read_by_all() throws Exception {
        start();
        var sample = id();
        var first = open(sample);
        soon(() -> assertThat(heard()).hasSize(1));
        var freshness = bean(Freshness.class);
        var low = id();
        var high = id();
        try (var slow = postgres.source().getConnection()) {
            slow.setAutoCommit(false);
            long lower = copy(slow, sample, low); // takes its index now, commits later
            var answer = open(high);
            assertThat(answer.position()).isGreaterThan(lower);
            // nothing behind a running transaction is read before its end
            assertThat(freshness.awaitPosition("pages", answer.position())).isFalse();
            assertThat(freshness.awaitPosition("pages", first.position())).isTrue();
            slow.commit();
            assertThat(freshness.awaitPosition("pages", answer.position())).isTrue();
            assertThat(freshness.awaitPosition("pages", lower)).isTrue();
        }
        assertThat(pages()).extracting(Page::id).contains(low.value(), high.value());
        soon(() -> assertThat(heard()).extracting(Heard::id).contains(low.value(), high.value()));
    }

    @Test
    void a_gap_left_by_a_transaction_begun_later_is_not_taken_for_read() throws Exception {
        start();
        var sample = id();
        open(sample);
        soon(() -> assertThat(heard()).hasSize(1));
        var freshness = bean(Freshness.class);
        var one = id();
        var two = id();
        try (var early = postgres.source().getConnection();
                var late = postgres.source().getConnection()) {
            early.setAutoCommit(false);
            late.setAutoCommit(false);
            try (var statement = early.createStatement()) {
                statement.execute("SELECT pg_current_xact_id()");
            }
            long lower = copy(late, sample, one);
            long higher = copy(early, sample, two);
            early.commit();
            // settled, although a lower index is still open: read, with a gap before it
            assertThat(freshness.awaitPosition("pages", higher)).isTrue();
            assertThat(freshness.awaitPosition("pages", lower)).isFalse();
            late.commit();
            assertThat(freshness.awaitPosition("pages", lower)).isTrue();
        }
        assertThat(pages()).extracting(Page::id).contains(one.value(), two.value());
        soon(() -> assertThat(heard()).extracting(Heard::id).contains(one.value(), two.value()));
    }

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
    void what_cannot_be_mapped_is_parked_and_the_other_aggregates_go_on() throws Exception {
        start();
        JournalNews.UNMAPPABLE.add("bad");
        var ill = id();
        var well = id();
        open(ill);
        open(well);
        write(ill, "good");
        write(ill, "bad");
        write(ill, "later");
        write(well, "fine");
        soon(() -> assertThat(lines(well)).containsExactly("fine"));
        write(ill, "much later");
        write(well, "more");
        soon(() -> assertThat(lines(well)).containsExactly("fine", "more"));
        assertThat(lines(ill)).containsExactly("good");
        assertThat(get("/actuator/publishers/journal-news").body())
                .contains(ill.value(), "\"version\":2", "IllegalArgumentException")
                .doesNotContain("bad");

        JournalNews.UNMAPPABLE.clear();
        assertThat(post("/actuator/publishers/journal-news/retry").statusCode()).isEqualTo(200);
        soon(() -> assertThat(lines(ill)).containsExactly("good", "bad", "later", "much later"));
        write(ill, "and on");
        soon(() -> assertThat(lines(ill)).endsWith("and on"));
        assertThat(get("/actuator/publishers/journal-news").body()).contains("\"parked\":[]");
    }

    @Test
    void losing_the_read_models_rebuilds_them_and_publishes_nothing_again() throws Exception {
        start();
        for (int i = 0; i < 30; i++) write(opened(), "line");
        soon(() -> assertThat(heard()).hasSize(30));
        soon(() -> assertThat(heard()).allSatisfy(row -> assertThat(row.lines()).hasSize(1)));
        var pages = pages();
        var heard = heard();
        int published = records().size();
        assertThat(published).isEqualTo(60);
        try (var client = mongo.client()) {
            client.getDatabase(database).drop();
        }
        soon(() -> assertThat(pages()).isEqualTo(pages));
        soon(() -> assertThat(heard()).isEqualTo(heard));
        assertThat(post("/actuator/projections/pages/replay").statusCode()).isEqualTo(200);
        soon(() -> assertThat(get("/actuator/projections/pages").body()).contains("\"caughtUp\":true"));
        soon(() -> assertThat(pages()).isEqualTo(pages));
        assertThat(records()).hasSize(published);

        assertThat(post("/actuator/publishers/journal-news/republish").statusCode())
                .isEqualTo(400);
        assertThat(post("/actuator/publishers/journal-news/republish", "{\"reason\":\"topic lost\"}")
                        .statusCode())
                .isEqualTo(200);
        soon(() -> assertThat(records()).hasSize(2 * published));
        assertThat(heard()).isEqualTo(heard);
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

    JournalId opened() {
        var id = id();
        open(id);
        return id;
    }

    List<String> lines(JournalId id) {
        return bean(Echo.class).heard.byId(id.value()).orElseThrow().lines();
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

    /** A journal's opening once more under another id, in a transaction of its own; returns its index. */
    private static long copy(Connection connection, JournalId sample, JournalId id) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO domain_event (aggregate_identifier, sequence_number, type, agency, event_identifier,
                    time_stamp, payload_type, payload_revision, payload, meta_data)
                SELECT ?, 0, type, agency, gen_random_uuid()::text, time_stamp, payload_type, payload_revision,
                    replace(payload, aggregate_identifier, ?), meta_data
                FROM domain_event WHERE aggregate_identifier = ? AND sequence_number = 0
                RETURNING global_index
                """)) {
            statement.setString(1, id.value());
            statement.setString(2, id.value());
            statement.setString(3, sample.value());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private @Nullable String token() {
        return bean(JdbcClient.class)
                .sql("SELECT encode(token, 'escape') FROM token_entry WHERE processor_name = 'journal-news'")
                .query((row, _) -> "" + row.getString(1))
                .optional()
                .filter(text -> !text.equals("null"))
                .orElse(null);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws Exception {
        return post(path, "{}");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request(path)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var port = java.util.Objects.requireNonNull(service).getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + Tokens.admin());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.servers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private int partitions() {
        try (var consumer = consumer()) {
            return consumer.partitionsFor(topic).size();
        }
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        try (var consumer = consumer()) {
            var all = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ends = consumer.endOffsets(all);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (all.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L)))
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            return found;
        }
    }
}
