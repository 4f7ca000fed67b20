package org.sucharit.kit.kafka;

import java.util.Map;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import org.sucharit.kit.kafka.ReadRecord.Known;
import org.sucharit.kit.kafka.ReadRecord.Unknown;
import org.sucharit.kit.projection.Faults;
import org.sucharit.kit.projection.ParkedEvent;

/** Writes what was read into {@link TopicTables} and moves their places, both or neither. */
final class TableWriter {

    private final TopicTables tables;
    private final TableLives lives;
    private final TablePlaces places;
    private final ParkedInTables parked;
    private final TransactionTemplate transactions;

    TableWriter(
            TopicTables tables,
            TableLives lives,
            TablePlaces places,
            ParkedInTables parked,
            TransactionTemplate transactions) {
        this.tables = tables;
        this.lives = lives;
        this.places = places;
        this.parked = parked;
        this.transactions = transactions;
    }

    /** @return false when the tables have another life by now, and nothing more was done */
    boolean write(Batch batch) {
        var passing = new Passing(parked.waiting(), parked.dropped());
        try {
            return move(batch, batch.next(), () -> batch.records().forEach(record -> fold(record, passing)));
        } catch (RuntimeException e) {
            if (!isPoison(e)) throw e;
        }
        for (var record : batch.records()) if (!one(batch, record, passing)) return false;
        return true;
    }

    /** Subjects whose events wait, and places of events that are gone on without. */
    private record Passing(Set<String> waiting, Set<String> dropped) {}

    /** A batch with an event that can't be applied is gone through again, event by event. */
    private boolean one(Batch batch, ReadRecord record, Passing passing) {
        var next = Map.of(record.place().partition(), record.place().offset() + 1);
        try {
            return move(batch, next, () -> fold(record, passing));
        } catch (RuntimeException e) {
            if (!isPoison(e)) throw e;
            var event = parked(record, e);
            passing.waiting().add(event.aggregateId());
            return move(batch, next, () -> parked.add(event));
        }
    }

    private boolean move(Batch batch, Map<Integer, Long> next, Runnable work) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            if (!lives.isStill(batch.life())) return false;
            work.run();
            places.move(batch.topicId(), next);
            return true;
        }));
    }

    private void fold(ReadRecord record, Passing passing) {
        if (passing.dropped().contains(record.place().toString())) return;
        switch (record) {
            case Unknown unknown -> throw unknown.error();
            case Known known -> {
                if (!passing.waiting().contains(known.event().subject())) tables.on(known.event());
            }
        }
    }

    /** Whether repeating can't cure it. A value that PostgreSQL refuses is one. */
    private static boolean isPoison(RuntimeException e) {
        return e instanceof DataIntegrityViolationException || !Faults.infrastructure(e);
    }

    private ParkedEvent parked(ReadRecord record, RuntimeException error) {
        return switch (record) {
            case Unknown unknown -> Unreadable.parked(tables.name(), unknown.record(), error);
            case Known known ->
                ParkedEvent.of(tables.name(), known.event(), known.place().toString(), error);
        };
    }
}
