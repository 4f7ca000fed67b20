package org.sucharit.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.sucharit.kit.journal.JournalEvent;
import org.sucharit.kit.journal.JournalEvent.LineWritten;
import org.sucharit.kit.journal.JournalId;
import org.sucharit.kit.test.TestPostgres;

class EventStorageIT {

    /** So old that the token remembers no gap: here only the filter stands between a slow event and oblivion. */
    static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    static final EventTypes TYPES = EventTypes.of("kit", JournalEvent.class);

    final TestPostgres.Database database = TestPostgres.database();
    final JdbcClient jdbc = JdbcClient.create(database.source());
    final ConnectionProvider connections = new SpringDataSourceConnectionProvider(database.source());
    final TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(database.source()));
    final EventSerializer serializer = EventSerializer.of(TYPES);
    final EventStorage storage = storage(NoOpEventUpcaster.INSTANCE);
    final List<Connection> opened = new ArrayList<>();

    EventStorage storage(EventUpcaster upcaster) {
        return EventStorage.on(connections, transactions, serializer, upcaster);
    }

    /** Axon's own reading, with a gap timeout that has passed. */
    JdbcEventStorageEngine plainStorage() {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .dataType(String.class)
                .schema(EventStorage.SCHEMA)
                .build();
    }

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(database.source())
                .locations("classpath:db/kit")
                .load()
                .migrate();
    }

    @AfterEach
    void close() throws SQLException {
        for (var connection : opened) connection.close();
    }

    Connection begin() throws SQLException {
        var connection = database.source().getConnection();
        opened.add(connection);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Takes a transaction id now, an index only later. */
    static void takeId(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_current_xact_id()");
        }
    }

    static void insert(Connection connection, String aggregate, long sequence, Instant at) throws SQLException {
        insert(connection, aggregate, sequence, at, "kit.LineWritten", "2");
    }

    static void insert(Connection connection, String aggregate, long sequence, Instant at, String type, String revision)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO domain_event (aggregate_identifier, sequence_number, type, event_identifier, time_stamp,
                    payload_type, payload_revision, payload, meta_data)
                VALUES (?, ?, 'Journal', ?, ?, ?, ?, ?, '{}')
                """)) {
            insert.setString(1, aggregate);
            insert.setLong(2, sequence);
            insert.setString(3, UUID.randomUUID().toString());
            insert.setString(4, at.toString());
            insert.setString(5, type);
            insert.setString(6, revision);
            insert.setString(7, "{\"id\":\"%s\",\"text\":\"line %d\"}".formatted(aggregate, sequence));
            insert.executeUpdate();
        }
    }

    /** Reads as a processor does: on from its token, batch after batch. */
    static final class Reader {

        final JdbcEventStorageEngine from;
        final List<String> seen = new ArrayList<>();

        @Nullable
        TrackingToken token;

        Reader(JdbcEventStorageEngine from) {
            this.from = from;
        }

        List<String> read() {
            try (Stream<? extends TrackedEventMessage<?>> events = from.readEvents(token, false)) {
                events.forEach(event -> {
                    token = event.trackingToken();
                    var domain = (DomainEventMessage<?>) event;
                    seen.add(domain.getAggregateIdentifier() + "#" + domain.getSequenceNumber());
                });
            }
            return seen;
        }
    }

    @Test
    void the_lower_index_committing_last_is_not_skipped() throws SQLException {
        var reader = new Reader(storage);
        var slow = begin();
        var fast = begin();
        insert(slow, "slow", 0, LONG_AGO);
        insert(fast, "fast", 0, LONG_AGO);
        fast.commit();
        assertThat(reader.read()).isEmpty();
        slow.commit();
        assertThat(reader.read()).containsExactly("slow#0", "fast#0");
    }

    @Test
    void a_reader_without_the_filter_would_skip_it() throws SQLException {
        var reader = new Reader(plainStorage());
        var slow = begin();
        var fast = begin();
        insert(slow, "slow", 0, LONG_AGO);
        insert(fast, "fast", 0, LONG_AGO);
        fast.commit();
        assertThat(reader.read()).containsExactly("fast#0");
        slow.commit();
        assertThat(reader.read()).containsExactly("fast#0");
    }

    @Test
    void a_later_transaction_with_the_lower_index_is_not_skipped_either() throws SQLException {
        var reader = new Reader(storage);
        var now = Instant.now();
        var early = begin();
        takeId(early);
        var late = begin();
        insert(late, "late", 0, now);
        insert(early, "early", 0, now);
        early.commit();
        reader.read();
        late.commit();
        assertThat(reader.read()).containsExactlyInAnyOrder("late#0", "early#0");
        assertThat(reader.read()).hasSize(2);
    }

    @Test
    void events_of_one_aggregate_stay_in_order_whatever_their_transactions_are_called() throws SQLException {
        var reader = new Reader(storage);
        var now = Instant.now();
        var second = begin();
        takeId(second);
        var stranger = begin();
        takeId(stranger);
        var first = begin();
        insert(first, "a", 0, now);
        first.commit();
        insert(second, "a", 1, now);
        second.commit();
        assertThat(jdbc.sql(
                                "SELECT sequence_number FROM domain_event WHERE tx < pg_snapshot_xmin(pg_current_snapshot())")
                        .query(Long.class)
                        .list())
                .as("the filter alone would show the second first")
                .containsExactly(1L);
        assertThat(reader.read()).isEmpty();
        stranger.rollback();
        assertThat(reader.read()).containsExactly("a#0", "a#1");
    }

    @Test
    void a_rolled_back_index_holds_nobody_up() throws SQLException {
        var reader = new Reader(storage);
        var failed = begin();
        insert(failed, "failed", 0, Instant.now());
        failed.rollback();
        append("ok", 0, 1);
        assertThat(reader.read()).containsExactly("ok#0");
        append("ok", 1, 1);
        assertThat(reader.read()).containsExactly("ok#0", "ok#1");
    }

    @Test
    void a_long_hole_in_the_index_is_jumped_over() {
        var reader = new Reader(storage);
        append("a", 0, 1);
        reader.read();
        jdbc.sql("SELECT setval('domain_event_index', 12000)").query(Long.class).single();
        append("a", 1, 1);
        assertThat(reader.read()).containsExactly("a#0", "a#1");
    }

    @Test
    void head_and_tail_know_only_what_is_settled() throws SQLException {
        append("a", 0, 3);
        var open = begin();
        insert(open, "open", 0, Instant.now());
        append("b", 0, 1);
        assertThat(storage.createHeadToken().position()).hasValue(3);
        assertThat(storage.createTailToken().position()).hasValue(0);
        assertThat(storage.createTokenAt(Instant.now().minus(Duration.ofHours(1)))
                        .position())
                .hasValue(0);
        open.commit();
        assertThat(storage.createHeadToken().position()).hasValue(5);
    }

    @Test
    void every_event_of_many_writers_is_read_once_and_in_the_order_of_its_aggregate() throws Exception {
        int writers = 6;
        int transactionsEach = 25;
        var reader = new Reader(storage);
        var expected = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, writers)
                    .mapToObj(writer -> threads.submit(() -> {
                        long sequence = 0;
                        for (int i = 0; i < transactionsEach; i++) {
                            try (var connection = database.source().getConnection()) {
                                connection.setAutoCommit(false);
                                if (i % 2 == 0) takeId(connection);
                                int events = ThreadLocalRandom.current().nextInt(1, 4);
                                for (int e = 0; e < events; e++) {
                                    insert(connection, "w" + writer, sequence + e, Instant.now());
                                    Thread.sleep(ThreadLocalRandom.current().nextInt(3));
                                }
                                if (i % 5 == 4) {
                                    connection.rollback();
                                } else {
                                    connection.commit();
                                    sequence += events;
                                    expected.addAndGet(events);
                                }
                            }
                        }
                        return sequence;
                    }))
                    .toList();
            while (running.stream().anyMatch(task -> !task.isDone())) reader.read();
            for (var task : running) task.get();
        }
        reader.read();
        reader.read();
        assertThat(reader.seen).hasSize(expected.get()).doesNotHaveDuplicates();
        var next = new HashMap<String, Long>();
        for (var event : reader.seen) {
            var parts = event.split("#", 2);
            long sequence = Long.parseLong(parts[1]);
            assertThat(sequence).as(event).isEqualTo(next.getOrDefault(parts[0], 0L));
            next.put(parts[0], sequence + 1);
        }
    }

    @Test
    void an_unknown_event_name_stops_the_reader() throws SQLException {
        insertCommitted("kit.LineErased", "1");
        assertThatThrownBy(this::payloads).isInstanceOf(UnknownEventType.class).hasMessageContaining("kit.LineErased");
    }

    @Test
    void an_unknown_revision_stops_the_reader() throws SQLException {
        insertCommitted("kit.LineWritten", "1");
        assertThatThrownBy(this::payloads)
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("an upcaster is missing");
    }

    @Test
    void an_upcaster_makes_an_old_revision_readable() throws SQLException {
        insertCommitted("kit.LineWritten", "1");
        var upcast = storage(new FromFirstRevision())
                .readEvents(null, false)
                .map(event -> event.getPayload())
                .toList();
        assertThat(upcast).hasSize(1).first().isEqualTo(new LineWritten(new JournalId("a"), "line 0"));
    }

    private static final class FromFirstRevision extends SingleEventUpcaster {
        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("kit.LineWritten", "1"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("kit.LineWritten", "2"),
                    com.fasterxml.jackson.databind.JsonNode.class,
                    json -> json);
        }
    }

    @Test
    void a_class_that_is_no_event_is_not_stored() {
        var stranger = new GenericDomainEventMessage<>("Journal", "a", 0, "just text");
        assertThatThrownBy(() -> storage.appendEvents(stranger)).isInstanceOf(UnknownEventType.class);
    }

    @Test
    void an_event_survives_the_store_unchanged() {
        var event = new LineWritten(new JournalId("ก"), "บรรทัด \u0000 \"สอง\" \n".replace("\u0000", ""));
        storage.appendEvents(new GenericDomainEventMessage<>(
                "Journal", "ก", 0, event, MetaData.with("agency", "krut").and("name", "สมศรี")));
        var read = storage.readEvents("ก").asStream().toList();
        assertThat(read).hasSize(1).first().satisfies(message -> {
            assertThat((Object) message.getPayload()).isEqualTo(event);
            assertThat(message.getMetaData()).containsEntry("name", "สมศรี");
            assertThat(message.getType()).isEqualTo("Journal");
        });
        assertThat(jdbc.sql("SELECT agency FROM domain_event")
                        .query(String.class)
                        .single())
                .isEqualTo("krut");
    }

    @Test
    void no_event_of_an_aggregate_is_older_than_the_one_before_it_though_the_clock_is_set_back() {
        var right = Instant.parse("2026-05-04T03:02:01Z");
        var ahead = right.plus(1, ChronoUnit.HOURS);
        storage.appendEvents(at(ahead, "a", 0), at(right, "a", 1));
        storage.appendEvents(at(right.plusSeconds(1), "a", 2), at(right, "b", 0));
        storage.appendEvents(at(ahead.plusSeconds(1), "a", 3));

        assertThat(times("a")).containsExactly(ahead, ahead, ahead, ahead.plusSeconds(1));
        assertThat(times("b")).containsExactly(right);
    }

    private static GenericDomainEventMessage<LineWritten> at(Instant time, String aggregate, long number) {
        var line = new LineWritten(new JournalId(aggregate), "line");
        var id = UUID.randomUUID().toString();
        return new GenericDomainEventMessage<>("Journal", aggregate, number, line, MetaData.emptyInstance(), id, time);
    }

    private List<Instant> times(String aggregate) {
        return storage.readEvents(aggregate)
                .asStream()
                .map(event -> event.getTimestamp())
                .toList();
    }

    @Test
    void what_a_transaction_has_appended_is_known_to_it_alone() {
        append("a", 0, 2);
        var another = new TransactionTemplate(new JdbcTransactionManager(database.source()));
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var now = Instant.now();
        transactions.executeInTransaction(() -> {
            assertThat(storage.own("a")).isEmpty();
            storage.appendEvents(at(now, "a", 2), at(now, "b", 0), at(now, "a", 3));
            another.executeWithoutResult(_ -> {
                assertThat(storage.own("a")).isEmpty();
                storage.appendEvents(at(now, "c", 0));
            });
            storage.appendEvents(at(now, "b", 1));

            assertThat(storage.own("a")).hasValue(new EventStorage.Own(2, 3, position("a", 3)));
            assertThat(storage.own("b")).hasValue(new EventStorage.Own(0, 1, position("b", 1)));
            assertThat(storage.own("c")).isEmpty();
        });
        assertThat(storage.own("a")).isEmpty();
    }

    /** As the running transaction sees it. */
    private long position(String aggregate, long sequence) {
        return jdbc.sql("SELECT global_index FROM domain_event WHERE aggregate_identifier = ? AND sequence_number = ?")
                .params(aggregate, sequence)
                .query(Long.class)
                .single();
    }

    @Test
    void a_restored_dump_from_an_older_cluster_is_readable_at_once() {
        append("a", 0, 3);
        jdbc.sql("UPDATE domain_event SET tx = '900000000'").update();
        assertThat(new Reader(storage).read()).isEmpty();
        new EventStoreCheck(jdbc).afterPropertiesSet();
        assertThat(new Reader(storage).read()).hasSize(3);
    }

    private void insertCommitted(String type, String revision) throws SQLException {
        var connection = begin();
        insert(connection, "a", 0, Instant.now(), type, revision);
        connection.commit();
    }

    private List<?> payloads() {
        return storage.readEvents(null, false).map(event -> event.getPayload()).toList();
    }

    private void append(String aggregate, long from, int count) {
        transactions.executeInTransaction(() -> storage.appendEvents(IntStream.range(0, count)
                .mapToObj(i -> new GenericDomainEventMessage<>(
                        "Journal", aggregate, from + i, new LineWritten(new JournalId(aggregate), "line")))
                .toList()));
    }
}
