package org.sucharit.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.kafka.Teller;
import org.sucharit.kit.test.MovableClock;
import org.sucharit.kit.test.MovableTime;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;
import org.sucharit.reporting.ReportingApplication;
import org.sucharit.reporting.history.Closings;
import org.sucharit.reporting.history.Histories;
import org.sucharit.reporting.scorecard.RandomHistory.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What scorecards said at twenty instants while a random history happened is what they say of these instants afterwards,
 * also when everything has been thrown away and read again. What days were like is kept and follows whatever is heard late.
 */
@SpringBootTest(classes = ReportingApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Tokens.class, MovableTime.class})
@DirtiesContext
class AsOfIT {

    /** The nation is everybody's: what other tests tell must not be in it. */
    private static final TestKafka KAFKA = kafka();

    private static final Teller MEASURES = new Teller(RandomHistory.PUBLIC, KAFKA.servers());
    private static final Teller FIGURES = new Teller(RandomHistory.FIGURES, KAFKA.servers());

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final int DAYS = 5;
    private static final List<Integer> YEARS = List.of(2565, 2566, 2567);
    private static final long SEED = 20_231_121;

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Scorekeeping scorekeeping;

    @Autowired
    private Histories histories;

    @Autowired
    private Marks marks;

    @Autowired
    private MongoDatabase database;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestPostgres.database().register(registry);
        registry.add("sucharit.mongodb.uri", () -> TestMongo.shared().uri());
        registry.add("sucharit.mongodb.database", TestMongo::freshDatabase);
        registry.add("sucharit.kafka.servers", KAFKA::servers);
        registry.add("sucharit.files.folder", AsOfIT::folder);
        registry.add("sucharit.local", () -> true);
    }

    private static TestKafka kafka() {
        var kafka = TestKafka.away();
        kafka.start();
        return kafka;
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("as-of-files").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void end() {
        KAFKA.kill();
    }

    private final RandomHistory history = new RandomHistory(SEED, "chance-", 12, 1500);

    @Test
    void the_past_is_what_it_was_when_it_was_the_present() {
        var recorded = new LinkedHashMap<Instant, Map<String, JsonNode>>();
        var told = new ArrayList<Told>();
        for (var instant : history.instants(20)) {
            var next = history.events().stream()
                    .filter(event -> !event.time().isAfter(instant) && !told.contains(event))
                    .toList();
            told.addAll(next);
            tell(history.arriving(next));
            live(instant);
            recorded.put(instant, scorecards(""));
        }
        clock.reset();
        assertSomethingHappened(recorded);
        recorded.forEach((instant, then) -> assertSame(instant, then));

        database.drop();
        awaitRead();
        recorded.forEach((instant, then) -> assertSame(instant, then));
        assertDaysAreCorrected();
    }

    /** Days are counted when they are asked for, kept, and counted again once something is heard of them. */
    private void assertDaysAreCorrected() {
        var days = history.instants(DAYS).stream()
                .map(instant -> LocalDate.ofInstant(instant, BANGKOK))
                .distinct()
                .toList();
        awaitComplete(days.getLast());
        var known = twice(days);
        for (var part : late()) {
            tell(history.arriving(part));
            awaitRead();
            var first = LocalDate.ofInstant(part.getFirst().time(), BANGKOK);
            assertThat(keptDays())
                    .isEqualTo(days.stream().filter(day -> day.isBefore(first)).toList());
            var corrected = twice(days);
            assertThat(corrected.headMap(first)).isEqualTo(known.headMap(first));
            assertThat(corrected).isNotEqualTo(known);
            known = corrected;
        }
        database.drop();
        awaitRead();
        assertThat(keptDays()).isEmpty();
        awaitComplete(days.getLast());
        assertThat(twice(days)).isEqualTo(known);
    }

    /** What happened to agencies that nobody had heard of, in two parts, the second about a later time. */
    private static List<List<Told>> late() {
        var events = new RandomHistory(SEED + 1, "late-", 5, 450).events();
        int half = events.size() / 2;
        return List.of(events.subList(0, half), events.subList(half, events.size()));
    }

    private TreeMap<LocalDate, Map<String, JsonNode>> twice(List<LocalDate> days) {
        var first = new TreeMap<LocalDate, Map<String, JsonNode>>();
        days.forEach(day -> first.put(day, ofDay(day)));
        assertThat(keptDays()).isEqualTo(days);
        days.forEach(day -> assertThat(ofDay(day)).as("again " + day).isEqualTo(first.get(day)));
        return first;
    }

    private Map<String, JsonNode> ofDay(LocalDate day) {
        var all = new TreeMap<String, JsonNode>();
        var province = "provinces/" + URLEncoder.encode(RandomHistory.PROVINCES.getFirst(), StandardCharsets.UTF_8);
        for (var path : List.of("nation/2566", "nation/2566/provinces", province + "/2566/agencies"))
            all.put(path, scorecard(path + "?asOf=" + day));
        return all;
    }

    private List<LocalDate> keptDays() {
        return database
                .getCollection("closings")
                .distinct("_id", new Document("made", new Document("$exists", true)), String.class)
                .map(id -> LocalDate.parse(id.substring(0, id.indexOf('/'))))
                .into(new ArrayList<>())
                .stream()
                .sorted()
                .toList();
    }

    private static void assertSomethingHappened(Map<Instant, Map<String, JsonNode>> recorded) {
        var nations =
                recorded.values().stream().map(all -> all.get("nation/2566")).toList();
        assertThat(nations).hasSize(20);
        assertThat(nations.stream().distinct())
                .as("different states of the nation")
                .hasSizeGreaterThan(15);
        var last = nations.getLast();
        for (var figure : List.of(
                "/agencies/counted",
                "/measures/completed",
                "/measures/cancelled",
                "/measures/replaced",
                "/measures/overdue",
                "/followUps/promising",
                "/evidence/proven",
                "/disclosures/ready",
                "/assessment/change/count",
                "/assessment/topics/0/moved/count",
                "/themes/0/answered/count",
                "/complaints/received"))
            assertThat(last.at(figure).asInt(0)).as(figure).isPositive();
    }

    private void live(Instant instant) {
        clock.moveTo(instant);
        awaitRead();
        scorekeeping.run(instant);
        awaitRead();
    }

    private void assertSame(Instant instant, Map<String, JsonNode> then) {
        var now = scorecards("?asOf=" + instant);
        then.forEach((path, scorecard) ->
                assertThat(now.get(path)).as(path + " at " + instant).isEqualTo(scorecard));
    }

    private Map<String, JsonNode> scorecards(String query) {
        var all = new LinkedHashMap<String, JsonNode>();
        for (int year : YEARS) {
            all.put("nation/" + year, scorecard("nation/" + year + query));
            for (var province : RandomHistory.PROVINCES) {
                var path = "provinces/" + URLEncoder.encode(province, StandardCharsets.UTF_8) + "/" + year;
                all.put(path, scorecard(path + query));
            }
        }
        for (var agency : history.agencies)
            all.put(agency, scorecard("agencies/" + agency + "/" + YEARS.get(1) + query));
        return all;
    }

    /** Without what says when it was asked for. */
    private JsonNode scorecard(String path) {
        var body = new Requests(port, "").get("/api/scorecards/" + path).body();
        timeless(body);
        for (var one : body.isArray() ? body : body.path("items")) timeless(one);
        return body;
    }

    private static void timeless(JsonNode body) {
        if (body instanceof ObjectNode object) object.remove(List.of("asOf", "completeUntil", "instance", "traceId"));
    }

    private static void tell(List<Told> events) {
        MEASURES.tell(events(events, RandomHistory.PUBLIC));
        FIGURES.tell(events(events, RandomHistory.FIGURES));
    }

    private static List<IntegrationEvent> events(List<Told> all, String topic) {
        return all.stream()
                .filter(told -> told.topic().equals(topic))
                .map(told -> Teller.event(
                        told.type(),
                        told.subject(),
                        told.sequence(),
                        told.agency(),
                        told.time(),
                        JsonMapper.shared().writeValueAsString(told.data())))
                .toList();
    }

    private void awaitRead() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> hasRead("public-record", RandomHistory.PUBLIC)
                        && hasRead("complaint-figures", RandomHistory.FIGURES)
                        && marks.all().isEmpty());
    }

    private void awaitComplete(LocalDate day) {
        await().atMost(PATIENCE).until(() -> histories.completeUntil().isAfter(Closings.endOf(day)));
    }

    private boolean hasRead(String group, String topic) {
        var life =
                database.getCollection("lives").find(new Document("_id", group)).first();
        if (life == null || !life.getBoolean("ready", false)) return false;
        long read = 0;
        var rows = database.getCollection("offsets")
                .find(new Document("group", group).append("life", life.getString("life")));
        for (var row : rows) read += row.getLong("offset");
        return read >= published(topic);
    }

    private static long published(String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", KAFKA.servers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
