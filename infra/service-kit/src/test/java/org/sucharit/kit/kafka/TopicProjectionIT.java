package org.sucharit.kit.kafka;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.projection.ReadModelsForTests;
import org.sucharit.kit.projection.Standing;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.tracekit.Traces;

class TopicProjectionIT {

    record Row(String id, String agency, long version, List<String> words) {
        Row with(String word) {
            var more = new ArrayList<>(words);
            more.add(word);
            return new Row(id, agency, version, more);
        }
    }

    record Said(String word) {}

    /** Knows {@code test.said.v1}, and v2 once it has been taught. */
    static final class Words implements TopicProjection {
        final Documents<Row> rows;
        final String topic;
        final Set<String> known = ConcurrentHashMap.newKeySet();

        Words(ProjectionStore store, String topic) {
            this.rows = store.documents("words", Row.class);
            this.topic = topic;
            known.add("test.said.v1");
        }

        @Override
        public String name() {
            return "words";
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public void on(ReceivedEvent event) {
            if (!known.contains(event.type())) throw event.unknown();
            var said = event.data(Said.class);
            rows.fold(event, row -> (row == null ? new Row("", "", 0, List.of()) : row).with(said.word()));
        }

        @Override
        public void reset() {
            rows.clear();
        }
    }

    final class Replica implements AutoCloseable {
        final MongoClient client;
        final MongoDatabase mongo;
        final Words words;
        final TopicReaders readers;

        Replica(TestMongo server, String node) {
            client = server.client();
            mongo = client.getDatabase(database);
            words = new Words(new ProjectionStore(mongo), telling.topic);
            var shelf = new DocumentShelf(
                    words,
                    ReadModelsForTests.lives(mongo, node),
                    ReadModelsForTests.parked(mongo),
                    mongo,
                    telling.settings);
            readers = new TopicReaders(
                    () -> Stream.of(shelf),
                    "test-" + telling.topic,
                    telling.settings,
                    telling.topics,
                    new Trail(Traces.NONE));
            readers.start();
            replicas.add(this);
        }

        List<Row> all() {
            return words.rows.find(empty(), ascending("_id"), 0, 0);
        }

        Standing standing() {
            return readers.standings().getFirst();
        }

        Instant completeUntil() {
            return new TopicProgress(mongo, ReadModelsForTests.lives(mongo, "asks")).completeUntil(List.of("words"));
        }

        @Override
        public void close() {
            readers.stop();
            client.close();
        }
    }

    final Telling telling = new Telling();
    final String database = TestMongo.freshDatabase();
    final List<Replica> replicas = new ArrayList<>();

    static Stream<TestMongo> servers() {
        return TestMongo.all();
    }

    @AfterEach
    void close() {
        replicas.forEach(Replica::close);
        telling.close();
    }

    void say(String subject, long sequence, String word) {
        say("test.said.v1", subject, sequence, word);
    }

    void say(String type, String subject, long sequence, String word) {
        telling.say(type, subject, sequence, word);
    }

    static void soon(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(assertion);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void what_comes_twice_or_too_late_is_dropped(TestMongo server) {
        say("a", 0, "one");
        say("a", 0, "one");
        say("a", 3, "four");
        say("a", 2, "three");
        say("b", 5, "first seen");
        say("a", 4, "five");
        var replica = new Replica(server, "one");
        soon(() -> assertThat(replica.all())
                .extracting(Row::id, Row::words, Row::version, Row::agency)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", List.of("one", "four", "five"), 4L, "krut"),
                        org.assertj.core.groups.Tuple.tuple("b", List.of("first seen"), 5L, "krut")));
        soon(() -> assertThat(replica.standing().caughtUp()).isTrue());
        assertThat(replica.standing().percent()).isEqualTo(100);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void it_goes_on_where_it_was_after_a_restart(TestMongo server) {
        say("a", 0, "one");
        var first = new Replica(server, "one");
        soon(() -> assertThat(first.all()).hasSize(1));
        soon(() -> assertThat(first.mongo.getCollection("offsets").countDocuments())
                .isPositive());
        first.close();
        replicas.remove(first);
        say("b", 0, "two");
        var second = new Replica(server, "one");
        soon(() -> assertThat(second.all()).hasSize(2));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_database_dropped_while_running_is_rebuilt(TestMongo server) {
        for (int i = 0; i < 50; i++) say("s" + i, 0, "w" + i);
        var replica = new Replica(server, "one");
        soon(() -> assertThat(replica.all()).hasSize(50));
        var before = replica.all();
        replica.mongo.drop();
        soon(() -> assertThat(replica.all()).isEqualTo(before));
        say("s0", 1, "after");
        soon(() ->
                assertThat(replica.words.rows.byId("s0").orElseThrow().words()).containsExactly("w0", "after"));
        replica.readers.replay("words");
        soon(() -> assertThat(replica.standing().caughtUp()).isTrue());
        soon(() -> assertThat(replica.all()).hasSize(50));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_topic_made_anew_is_read_from_the_beginning(TestMongo server) throws Exception {
        for (int i = 0; i < 5; i++) say("s" + i, 0, "w" + i);
        var replica = new Replica(server, "one");
        soon(() -> assertThat(replica.all()).hasSize(5));
        telling.beginAnotherTopic();
        for (int i = 0; i < 8; i++) say("s" + i, 0, "w" + i);
        say("s0", 1, "more");
        soon(() -> assertThat(replica.all()).hasSize(8));
        soon(() ->
                assertThat(replica.words.rows.byId("s0").orElseThrow().words()).containsExactly("w0", "more"));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void an_unknown_version_is_parked_and_the_others_go_on(TestMongo server) {
        var replica = new Replica(server, "one");
        say("a", 0, "one");
        say("test.said.v2", "a", 1, "two");
        say("a", 2, "three");
        say("b", 0, "one");
        soon(() -> assertThat(replica.words.rows.byId("b")).isPresent());
        assertThat(replica.words.rows.byId("a").orElseThrow().words()).containsExactly("one");
        assertThat(replica.readers.parked("words")).singleElement().satisfies(event -> {
            assertThat(event.aggregateId()).isEqualTo("a");
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.type()).isEqualTo("test.said.v2");
            assertThat(event.error()).endsWith("UnknownEvent");
        });
        say("a", 3, "four");

        replica.words.known.add("test.said.v2");
        replica.readers.retry("words", "a");
        soon(() -> assertThat(replica.words.rows.byId("a").orElseThrow().words())
                .containsExactly("one", "two", "three", "four"));
        say("a", 4, "five");
        soon(() ->
                assertThat(replica.words.rows.byId("a").orElseThrow().words()).endsWith("five"));
        assertThat(replica.readers.parked("words")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_dropped_event_is_left_out(TestMongo server) {
        var replica = new Replica(server, "one");
        say("a", 0, "one");
        say("test.said.v2", "a", 1, "two");
        say("a", 2, "three");
        soon(() -> assertThat(replica.readers.parked("words")).hasSize(1));
        replica.readers.drop("words", "a", "nobody needs it");
        soon(() ->
                assertThat(replica.words.rows.byId("a").orElseThrow().words()).containsExactly("one", "three"));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void two_replicas_share_the_partitions(TestMongo server) {
        var one = new Replica(server, "one");
        var two = new Replica(server, "two");
        for (int i = 0; i < 50; i++) say("s" + i, 0, "w" + i);
        soon(() -> assertThat(one.all()).hasSize(50));
        two.close();
        replicas.remove(two);
        for (int i = 0; i < 50; i++) say("s" + i, 1, "v" + i);
        soon(() ->
                assertThat(one.all()).allSatisfy(row -> assertThat(row.words()).hasSize(2)));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_topic_not_yet_there_keeps_nobody_waiting(TestMongo server) {
        var replica = new Replica(server, "one");
        soon(() -> assertThat(replica.standing().caughtUp()).isTrue());
        soon(() -> assertThat(replica.completeUntil()).isAfter(Instant.EPOCH));
        assertThat(replica.standing().trouble()).isNull();
        say("a", 0, "one");
        var said = Instant.now();
        soon(() -> assertThat(replica.all()).hasSize(1));
        soon(() -> assertThat(replica.completeUntil()).isAfter(said));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whoever_begins_anew_is_complete_only_when_all_is_read_again(TestMongo server) {
        say("a", 0, "one");
        var said = Instant.now();
        var replica = new Replica(server, "one");
        soon(() -> assertThat(replica.completeUntil()).isAfter(said));
        replica.readers.stop();
        replica.mongo.drop();
        assertThat(replica.completeUntil()).isEqualTo(Instant.EPOCH);
    }
}
