package org.sucharit.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.sucharit.kit.store.EventStorage;
import org.sucharit.measures.measure.MeasureEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That a past is one: what was put into the store is what the service would have written, and it reads it as its own. */
final class HistoryProof {

    private static final int STRETCH = 20_000;
    private static final int SAMPLE = 200;
    private static final int KINDS = 4; // of events that a story has: its first four steps
    private static final String SHAPES = """
            SELECT DISTINCT concat_ws(' ', type, payload_type, payload_revision,
                ARRAY(SELECT k FROM jsonb_object_keys(payload::jsonb) k ORDER BY k),
                ARRAY(SELECT k FROM jsonb_object_keys(meta_data::jsonb) k ORDER BY k),
                meta_data::jsonb ->> 'agency' = agency, length(event_identifier), length(aggregate_identifier))
            FROM domain_event WHERE type = 'Measure' AND global_index > ? AND global_index <= ?""";

    private final Platform platform;
    private final MeasurePast past;
    private final SplittableRandom random = new SplittableRandom(9);

    HistoryProof(Platform platform, MeasurePast past) {
        this.platform = platform;
        this.past = past;
    }

    /** @param written the index of an event that the service wrote, and the first of enough to have some of each kind */
    void check(long written, int enough) throws IOException, InterruptedException, SQLException {
        checkShapes(written, enough);
        checkStretch();
        checkMeasures();
    }

    /** The same names, revisions, fields and metadata as in rows that the service wrote for the same requests. */
    private void checkShapes(long written, int enough) throws IOException, SQLException {
        var ours = new TreeSet<String>();
        for (int step = 0; step < KINDS; step++) {
            long index = past.first() + past.place(0, step);
            ours.addAll(shapes(index - 1, index));
        }
        var theirs = shapes(written, written + enough);
        if (!ours.equals(theirs))
            throw new IllegalStateException("Rows put in: %s%nRows of the service: %s".formatted(ours, theirs));
    }

    private Set<String> shapes(long after, long last) throws IOException, SQLException {
        var shapes = new TreeSet<String>();
        try (var connection = platform.connect("measures");
                var query = connection.prepareStatement(SHAPES)) {
            query.setLong(1, after);
            query.setLong(2, last);
            try (var rows = query.executeQuery()) {
                while (rows.next()) shapes.add(rows.getString(1));
            }
        }
        return shapes;
    }

    /** As a projection reads that is rebuilt, with the service's own storage. */
    private void checkStretch() {
        var storage = EventStorage.on(
                this::connect, NoTransactionManager.INSTANCE, HistoryStore.SERIALIZER, NoOpEventUpcaster.INSTANCE);
        int length = Math.min(STRETCH, past.events());
        int from = random.nextInt(past.events() - length + 1);
        var token = GapAwareTrackingToken.newInstance(past.first() + from - 1, Set.of());
        long begin = System.nanoTime();
        int place = from;
        try (var events = storage.readEvents(token, false)) {
            var stretch = events.limit(length).iterator();
            while (stretch.hasNext()) check((DomainEventMessage<?>) stretch.next(), place++);
        }
        if (place != from + length)
            throw new IllegalStateException("only %d of %d read".formatted(place - from, length));
        System.err.printf(
                "%,d events read again, %,.0f a second%n", length, length / ((System.nanoTime() - begin) / 1e9));
    }

    private Connection connect() throws SQLException {
        try {
            return platform.connect("measures");
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private void check(DomainEventMessage<?> read, int place) {
        DomainEventMessage<MeasureEvent> put = past.at(place);
        boolean same = read.getAggregateIdentifier().equals(put.getAggregateIdentifier())
                && read.getSequenceNumber() == put.getSequenceNumber()
                && read.getIdentifier().equals(put.getIdentifier())
                && read.getTimestamp().equals(put.getTimestamp())
                && read.getPayload().equals(put.getPayload())
                && read.getMetaData().equals(put.getMetaData());
        if (!same) throw new IllegalStateException("at %d was put %s, read is %s".formatted(place, put, read));
    }

    /** As somebody asks the service for what happened to a measure. */
    private void checkMeasures() throws IOException, InterruptedException {
        var admin = new Caller("admin");
        for (int i = 0; i < SAMPLE; i++) {
            int measure = random.nextInt(past.measures());
            var answer = admin.get(
                    "/api/measures/%s/history".formatted(past.story(measure).id()));
            if (answer.statusCode() != 200) throw new IllegalStateException("no history: " + answer.body());
            check(JsonMapper.shared().readTree(answer.body()).path("items"), measure);
        }
    }

    private void check(JsonNode items, int measure) {
        int expected = measure < past.carriedOut() ? MeasureCourse.EVENTS : 1;
        boolean same = items.size() == expected;
        for (int step = 0; same && step < expected; step++) {
            int place = past.place(measure, step);
            var item = items.get(step);
            same = item.path("version").asInt() == step
                    && item.path("position").asLong() == past.first() + place
                    && Instant.parse(item.path("at").asString())
                            .equals(past.at(place).getTimestamp());
        }
        if (!same) throw new IllegalStateException("measure %d of the past is told as %s".formatted(measure, items));
    }
}
