package org.sucharit.kit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JDBC engine on PostgreSQL, with readers that can't skip an event.
 *
 * <p>The index of an event is taken before its transaction commits, so a slow transaction's event appears behind what
 * readers have passed. Each row therefore carries the id of its transaction, and a reader takes rows in the order of
 * the index and stops at the first one whose transaction is not older than every transaction still running. Rows that
 * are not yet committed and lie in between are remembered as gaps of the token and read as soon as they appear.
 */
public final class EventStorage extends JdbcEventStorageEngine {

    /** Metadata key that fills the column {@code agency}. */
    public static final String AGENCY = "agency";

    /** One transaction appends no more events than this, so that readers never wait long for it. */
    public static final int MAX_EVENTS_PER_TRANSACTION = 500;

    private static final int BATCH = 500;
    private static final Duration GAP_TIMEOUT = Duration.ofHours(72);
    private static final String SETTLED = "tx < pg_snapshot_xmin(pg_current_snapshot())";
    private static final String NEXT_INDEX =
            "SELECT min(global_index) FROM domain_event WHERE global_index > ? AND " + SETTLED;

    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("domain_event")
            .globalIndexColumn("global_index")
            .timestampColumn("time_stamp")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .build();

    private static final String READ_SETTLED = """
            SELECT * FROM (
                SELECT %s, bool_and(%s) OVER (ORDER BY global_index) AS settled
                FROM domain_event
                WHERE %%s
            ) e WHERE settled ORDER BY global_index
            """.formatted(SCHEMA.trackedEventFields(), SETTLED);

    /** Without gaps the index alone gives the rows, in order. */
    private static final String READ_NEXT = READ_SETTLED.formatted("global_index > ? AND global_index <= ?");

    private static final String READ_NEXT_AND_GAPS =
            READ_SETTLED.formatted("(global_index > ? AND global_index <= ?) OR global_index = ANY (?)");

    private final TransactionManager transactions;
    private final Tail tail = new Tail();
    private final Latest latest =
            new Latest(CommittedEventStore.CACHED_EVENTS + BATCH, after -> readEvents(after, false));

    private EventStorage(JdbcEventStorageEngine.Builder builder, TransactionManager transactions) {
        super(builder);
        this.transactions = transactions;
    }

    /**
     * @param upcasters turn stored revisions into those this program knows, before types are resolved
     */
    public static EventStorage on(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer eventSerializer,
            EventUpcaster upcasters) {
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(eventSerializer)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(DuplicateKeys::isDuplicateKeyViolation)
                .dataType(String.class)
                .schema(SCHEMA)
                .batchSize(BATCH)
                .gapTimeout(Math.toIntExact(GAP_TIMEOUT.toMillis()))
                .readEventDataWithoutGaps((connection, schema, after, batch) ->
                        readSettled(connection, schema, after, batch, Collections.emptyList()))
                .readEventDataWithGaps(EventStorage::readSettled)
                .fetchTrackedEvents(EventStorage::nextIndex)
                .createHeadToken(EventStorage::head)
                .createTailToken(EventStorage::tail)
                .createTokenAt(EventStorage::indexAt);
        return new EventStorage(builder, transactions);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        var appended = Appended.by(this);
        appended.count(events.size());
        transactions.executeInTransaction(() -> {
            try (var connection = getConnection()) {
                Insertion.run(connection, events, serializer, appended);
            } catch (SQLException e) {
                handlePersistenceException(e, events.getFirst());
            }
        });
    }

    /**
     * Events that one transaction has appended to one aggregate.
     *
     * @param first sequence number of its first event there
     * @param last sequence number of its last
     * @param position global index of its last
     */
    public record Own(long first, long last, long position) {}

    /** What the running transaction has appended to an aggregate; empty where that is nothing. */
    public Optional<Own> own(String aggregateId) {
        return Appended.by(this).to(aggregateId);
    }

    /** Where one may wait for what comes, that is at the end, one reads for all. */
    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken after, boolean mayBlock) {
        if (!mayBlock) return super.readEventData(after, false);
        return tail.read(BATCH, () -> List.copyOf(fetchTrackedEvents(after, BATCH))).stream();
    }

    /** Of what is read for all there are places only. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        var events = super.readEvents(after, mayBlock);
        return mayBlock ? latest.places(after, events) : events;
    }

    Tail tail() {
        return tail;
    }

    Latest latest() {
        return latest;
    }

    /** There are no snapshots: streams here are short, and looking for one would cost a query per aggregate. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("there are no snapshots");
    }

    /** Sequence numbers have no holes here: a batch that is not full is the last one. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    /** Rows in order of the index, up to the first that is not settled: what it may depend on is never read after it. */
    private static PreparedStatement readSettled(
            Connection connection, EventSchema schema, long after, int batchSize, List<Long> gaps) throws SQLException {
        var statement = connection.prepareStatement(gaps.isEmpty() ? READ_NEXT : READ_NEXT_AND_GAPS);
        statement.setLong(1, after);
        statement.setLong(2, after + batchSize);
        if (!gaps.isEmpty()) statement.setArray(3, connection.createArrayOf("bigint", gaps.toArray()));
        return statement;
    }

    private static PreparedStatement nextIndex(Connection connection, EventSchema schema, long after)
            throws SQLException {
        var statement = connection.prepareStatement(NEXT_INDEX);
        statement.setLong(1, after);
        return statement;
    }

    private static PreparedStatement head(Connection connection, EventSchema schema) throws SQLException {
        return connection.prepareStatement("SELECT max(global_index) FROM domain_event WHERE " + SETTLED);
    }

    private static PreparedStatement tail(Connection connection, EventSchema schema) throws SQLException {
        return connection.prepareStatement("SELECT min(global_index) - 1 FROM domain_event WHERE " + SETTLED);
    }

    private static PreparedStatement indexAt(Connection connection, EventSchema schema, Instant at)
            throws SQLException {
        var statement = connection.prepareStatement(
                "SELECT min(global_index) - 1 FROM domain_event WHERE time_stamp >= ? AND " + SETTLED);
        statement.setString(1, DateTimeUtils.formatInstant(at));
        return statement;
    }
}
