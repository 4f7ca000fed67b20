package org.sucharit.kit.projection;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoSocketException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sucharit.kit.projection.Notes.Note;
import org.sucharit.kit.projection.Notes.NoteEvent.NoteLeftAlone;
import org.sucharit.kit.projection.Notes.NoteEvent.NoteOpened;
import org.sucharit.kit.projection.Notes.NoteEvent.NoteRemoved;
import org.sucharit.kit.projection.Notes.NoteEvent.WordAdded;
import org.sucharit.kit.test.TestMongo;

class ProjectionsIT {

    final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    final Past past = new Past(engine);
    final String database = TestMongo.freshDatabase();
    final List<Reader> readers = new ArrayList<>();

    static Stream<TestMongo> servers() {
        return TestMongo.all();
    }

    Reader reader(TestMongo mongo) {
        return started(new Reader(mongo, database, engine, "node"));
    }

    Reader started(Reader reader) {
        readers.add(reader);
        return reader;
    }

    @AfterEach
    void close() {
        readers.forEach(Reader::close);
    }

    static List<Note> all(Reader reader) {
        return reader.notes.notes.find(empty(), ascending("_id"), 0, 0);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_document_shows_every_event_of_its_aggregate(TestMongo mongo) {
        past.append("n1", new NoteOpened("ทดสอบ"), new WordAdded("one"), new NoteLeftAlone());
        var reader = reader(mongo);
        reader.catchUp();

        var note = reader.notes.notes.byId("n1").orElseThrow();
        assertThat(note.words()).containsExactly("one");
        assertThat(note.version()).isEqualTo(2);
        assertThat(note.agency()).isEqualTo("krut");
        assertThat(note.changedAt()).isNotNull();
        assertThat(note.weight()).isEqualByComparingTo(new BigDecimal("12.50"));
        assertThat(note.on()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(note.author().friends()).hasSize(1);
        var stored =
                reader.database.getCollection("notes").find(eq("_id", "n1")).first();
        assertThat(stored).doesNotContainKeys("_class", "remark", "id").containsEntry("on", "2023-03-31");
        assertThat(stored.get("weight")).isInstanceOf(org.bson.types.Decimal128.class);
        assertThat(stored.get("changedAt")).isInstanceOf(java.util.Date.class);
    }

    /** An event that is nothing to the notes. */
    record Weather(String text) {}

    @ParameterizedTest
    @MethodSource("servers")
    void a_position_moves_also_past_events_that_concern_nobody(TestMongo mongo) {
        past.append("n1", new NoteOpened("t"));
        var rain = new GenericDomainEventMessage<>("weather", "w1", 0, new Weather("rain"));
        past.repeat(List.of(rain));
        var reader = reader(mongo);
        reader.catchUp();
        past.repeat(List.of(rain, rain));
        reader.catchUp();
        past.append("n1", new WordAdded("a"));
        reader.catchUp();
        assertThat(reader.notes.notes.byId("n1").orElseThrow().words()).containsExactly("a");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void every_event_twice_changes_nothing(TestMongo mongo) {
        for (int i = 0; i < 50; i++) {
            var messages = List.of(
                    past.message("n" + i, new NoteOpened("t")),
                    past.message("n" + i, new WordAdded("a")),
                    past.message("n" + i, new WordAdded("b")));
            past.repeat(messages);
            past.repeat(messages);
            if (i % 2 == 0) for (var message : messages) past.repeat(List.of(message, message));
        }
        var reader = reader(mongo);
        reader.catchUp();
        assertThat(all(reader)).hasSize(50).allSatisfy(note -> {
            assertThat(note.words()).containsExactly("a", "b");
            assertThat(note.version()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @MethodSource("servers")
    void what_was_removed_does_not_come_back(TestMongo mongo) {
        var opened = past.message("n1", new NoteOpened("t"));
        past.repeat(List.of(opened, past.message("n1", new NoteRemoved())));
        var reader = reader(mongo);
        reader.catchUp();
        past.repeat(List.of(opened));
        reader.catchUp();
        assertThat(all(reader)).isEmpty();
        assertThat(reader.notes.notes.byId("n1")).isEmpty();
        assertThat(reader.notes.notes.count(empty())).isZero();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void killed_between_data_and_token_it_reads_again_to_the_same_end(TestMongo mongo) {
        var failures = new AtomicInteger(6);
        for (int i = 0; i < 300; i++) past.append("n" + i, new NoteOpened("t"), new WordAdded("a"));
        UnaryOperator<TokenStore> dying = tokens -> new DyingTokens(tokens, failures);
        var reader = started(new Reader(mongo, database, engine, "node", dying, 4, 50));
        reader.catchUp();
        assertThat(failures.get()).isLessThanOrEqualTo(0);
        assertThat(all(reader)).hasSize(300).allSatisfy(note -> {
            assertThat(note.words()).containsExactly("a");
            assertThat(note.version()).isEqualTo(1);
        });
        assertThat(reader.parked.count("notes")).isZero();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void killed_before_the_data_is_written_nothing_is_lost(TestMongo mongo) {
        for (int i = 0; i < 100; i++) past.append("n" + i, new NoteOpened("t"), new WordAdded("a"));
        past.append("n7", new WordAdded("crash"));
        var crashes = new AtomicInteger(2);
        var reader = reader(mongo);
        reader.notes.crash = word -> {
            if (word.equals("crash") && crashes.getAndDecrement() > 0)
                throw new MongoSocketException("killed here", new com.mongodb.ServerAddress());
        };
        reader.catchUp();
        assertThat(crashes.get()).isLessThan(0);
        assertThat(all(reader)).hasSize(100);
        assertThat(reader.notes.notes.byId("n7").orElseThrow().words()).containsExactly("a", "crash");
        assertThat(reader.parked.count("notes")).isZero();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_database_dropped_while_running_is_rebuilt_equal(TestMongo mongo) {
        for (int i = 0; i < 200; i++) past.append("n" + i, new NoteOpened("t"), new WordAdded("a" + i));
        var reader = reader(mongo);
        reader.catchUp();
        var before = all(reader);
        assertThat(before).hasSize(200);

        reader.database.drop();
        past.append("n3", new WordAdded("after"));
        past.append("new", new NoteOpened("after"));
        await().atMost(Duration.ofSeconds(60)).until(() -> all(reader).size() == 201);
        reader.catchUp();

        assertThat(reader.notes.notes.byId("n3").orElseThrow().words()).containsExactly("a3", "after");
        assertThat(all(reader).stream()
                        .filter(n -> !n.id().equals("new") && !n.id().equals("n3"))
                        .toList())
                .isEqualTo(before.stream().filter(n -> !n.id().equals("n3")).toList());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_poison_event_is_parked_and_the_others_go_on(TestMongo mongo) {
        var reader = reader(mongo);
        reader.notes.indigestible.add("poison");
        reader.notes.unbearable.add("arsenic");
        for (int i = 0; i < 20; i++) past.append("n" + i, new NoteOpened("t"));
        past.append("n1", new WordAdded("good"), new WordAdded("poison"), new WordAdded("later"));
        past.append("n2", new WordAdded("arsenic"));
        past.append("n3", new WordAdded("fine"));
        reader.catchUp();
        past.append("n1", new WordAdded("much later"));
        past.append("n2", new WordAdded("much later"));
        reader.catchUp();

        assertThat(reader.notes.notes.byId("n3").orElseThrow().words()).containsExactly("fine");
        assertThat(reader.notes.notes.byId("n1").orElseThrow().words()).containsExactly("good");
        assertThat(reader.parked.list("notes"))
                .extracting(ParkedEvent::aggregateId, ParkedEvent::version, ParkedEvent::error)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("n1", 2L, IllegalArgumentException.class.getName()),
                        org.assertj.core.groups.Tuple.tuple("n2", 1L, IllegalArgumentException.class.getName()));
        reader.projections.retry("notes", null);
        assertThat(reader.parked.count("notes")).isEqualTo(2);

        reader.notes.indigestible.clear();
        reader.notes.unbearable.clear();
        reader.projections.retry("notes", null);
        assertThat(reader.parked.count("notes")).isZero();
        assertThat(reader.notes.notes.byId("n1").orElseThrow().words())
                .containsExactly("good", "poison", "later", "much later");
        assertThat(reader.notes.notes.byId("n2").orElseThrow().words()).containsExactly("arsenic", "much later");

        past.append("n1", new WordAdded("and on"));
        reader.catchUp();
        assertThat(reader.notes.notes.byId("n1").orElseThrow().words()).endsWith("and on");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_dropped_event_is_left_out_and_its_aggregate_goes_on(TestMongo mongo) {
        var reader = reader(mongo);
        reader.notes.indigestible.add("poison");
        past.append("n1", new NoteOpened("t"), new WordAdded("good"), new WordAdded("poison"));
        reader.catchUp();
        reader.projections.drop("notes", "n1", "typed by mistake");
        past.append("n1", new WordAdded("later"));
        reader.catchUp();
        assertThat(reader.notes.notes.byId("n1").orElseThrow().words()).containsExactly("good", "later");
        assertThat(reader.parked.count("notes")).isZero();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_hole_is_filled_from_the_event_store(TestMongo mongo) {
        past.append("n1", new NoteOpened("t"), new WordAdded("a"));
        var reader = reader(mongo);
        reader.catchUp();
        reader.database.getCollection("notes").deleteOne(eq("_id", "n1"));
        past.append("n1", new WordAdded("b"));
        reader.catchUp();
        assertThat(reader.notes.notes.byId("n1").orElseThrow().words()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void another_replica_having_written_first_is_no_error(TestMongo mongo) {
        var reader = reader(mongo);
        past.append("n0", new NoteOpened("t"));
        reader.catchUp();
        // what a slower replica would still send: creation of a document that exists by now, beside one that does not
        var changes = new java.util.LinkedHashMap<String, List<Change<Note>>>();
        for (var id : List.of("n1", "n2", "n3"))
            changes.put(id, List.of(new Change<>(new Object(), null, id, "krut", 0, java.time.Instant.now(), "x", _ -> {
                if (id.equals("n2")) reader.database.getCollection("notes").insertOne(stored("n2", 5));
                return Note.opened(id, "t");
            })));
        var outcome = reader.notes.notes.write("notes", changes, true);
        assertThat(outcome.parked()).isEmpty();
        assertThat(all(reader)).extracting(Note::id).containsExactly("n0", "n1", "n2", "n3");
        assertThat(reader.notes.notes.byId("n2").orElseThrow().version()).isEqualTo(5);
    }

    static Document stored(String id, long version) {
        return new Document("_id", id)
                .append("agency", "krut")
                .append("version", version)
                .append("text", "theirs");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_document_that_the_database_refuses_is_parked_alone(TestMongo mongo) {
        var reader = reader(mongo);
        past.append("n0", new NoteOpened("t"));
        reader.catchUp();
        reader.database
                .getCollection("notes")
                .createIndex(
                        com.mongodb.client.model.Indexes.ascending("text"),
                        new com.mongodb.client.model.IndexOptions().unique(true));
        past.append("n1", new NoteOpened("u"));
        past.append("n2", new NoteOpened("t"));
        past.append("n3", new NoteOpened("v"));
        reader.catchUp();
        assertThat(all(reader)).extracting(Note::id).containsExactly("n0", "n1", "n3");
        assertThat(reader.parked.list("notes"))
                .extracting(ParkedEvent::aggregateId)
                .containsExactly("n2");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void replay_builds_the_same_again(TestMongo mongo) {
        for (int i = 0; i < 50; i++) past.append("n" + i, new NoteOpened("t"), new WordAdded("a"));
        var reader = reader(mongo);
        reader.catchUp();
        var before = all(reader);
        reader.database
                .getCollection("notes")
                .updateMany(empty(), new Document("$set", new Document("text", "tampered")));
        reader.projections.replay("notes");
        await().atMost(Duration.ofSeconds(60)).until(() -> all(reader).equals(before));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void two_replicas_share_the_segments_and_both_know_when_a_position_is_covered(TestMongo mongo) {
        var one = started(new Reader(mongo, database, engine, "one"));
        assertThat(one.freshness.awaitPosition("notes", -1)).isTrue();
        past.append("first", new NoteOpened("t"));
        one.catchUp();
        var two = started(new Reader(mongo, database, engine, "two"));
        for (int segment : List.of(0, 1))
            one.positions.group("notes").processor().releaseSegment(segment);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> two.positions
                                .group("notes")
                                .processor()
                                .processingStatus()
                                .size()
                        == 2);
        for (int i = 0; i < 100; i++) past.append("n" + i, new NoteOpened("t"));
        long head = Positions.position(engine.createHeadToken());
        assertThat(one.freshness.awaitPosition("notes", head)).isTrue();
        assertThat(two.freshness.awaitPosition("notes", head)).isTrue();
        assertThat(all(one)).hasSize(101);
        assertThat(one.freshness.awaitVersion("notes", "n5", 0)).isTrue();
        assertThat(one.freshness.awaitVersion("notes", "n5", 1)).isFalse();
        two.database.drop();
        await().atMost(Duration.ofSeconds(60)).until(() -> all(one).size() == 101);
        one.catchUp();
    }

    @Test
    void without_mongodb_at_start_it_waits_and_then_reads() throws Exception {
        var mongo = TestMongo.away();
        past.append("n1", new NoteOpened("t"));
        var reader = reader(mongo);
        assertThat(new ProjectionsHealth(List.of(reader.projections))
                        .health()
                        .getStatus()
                        .getCode())
                .isEqualTo("DOWN");
        Thread.sleep(1500);
        mongo.start();
        try {
            reader.catchUp();
            assertThat(all(reader)).hasSize(1);
            await().atMost(Duration.ofSeconds(60)).until(() -> new ProjectionsHealth(List.of(reader.projections))
                    .health()
                    .getStatus()
                    .getCode()
                    .equals("UP"));
        } finally {
            reader.close();
            readers.clear();
            mongo.stop();
        }
    }

    @Test
    void a_server_that_comes_back_empty_is_filled_again() throws Exception {
        var mongo = TestMongo.own();
        for (int i = 0; i < 100; i++) past.append("n" + i, new NoteOpened("t"));
        var reader = reader(mongo);
        try {
            reader.catchUp();
            mongo.stop();
            past.append("while away", new NoteOpened("t"));
            await().atMost(Duration.ofSeconds(60)).until(() -> reader.projections.away() != null);
            mongo.start();
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> all(reader).size() == 101);
        } finally {
            reader.close();
            readers.clear();
            mongo.stop();
        }
    }

    /** Stores no token the first times, as if the process had died after writing the data. */
    private static final class DyingTokens implements TokenStore {
        private final TokenStore tokens;
        private final AtomicInteger failures;

        DyingTokens(TokenStore tokens, AtomicInteger failures) {
            this.tokens = tokens;
            this.failures = failures;
        }

        @Override
        public void storeToken(TrackingToken token, String processor, int segment) {
            if (failures.getAndDecrement() > 0) throw new IllegalStateException("killed here");
            tokens.storeToken(token, processor, segment);
        }

        @Override
        public void initializeTokenSegments(String processor, int count, TrackingToken initial) {
            tokens.initializeTokenSegments(processor, count, initial);
        }

        @Override
        public TrackingToken fetchToken(String processor, int segment) {
            return tokens.fetchToken(processor, segment);
        }

        @Override
        public void extendClaim(String processor, int segment) {
            tokens.extendClaim(processor, segment);
        }

        @Override
        public void releaseClaim(String processor, int segment) {
            tokens.releaseClaim(processor, segment);
        }

        @Override
        public boolean requiresExplicitSegmentInitialization() {
            return true;
        }

        @Override
        public int[] fetchSegments(String processor) {
            return tokens.fetchSegments(processor);
        }

        @Override
        public List<org.axonframework.eventhandling.Segment> fetchAvailableSegments(String processor) {
            return tokens.fetchAvailableSegments(processor);
        }
    }
}
