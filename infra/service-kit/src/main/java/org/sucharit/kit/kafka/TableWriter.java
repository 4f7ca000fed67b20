package org.sucharit.kit.kafka;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
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
    private boolean one(Batch batch, ConsumerRecord<String, byte[]> record, Passing passing) {
        var next = Map.of(record.partition(), record.offset() + 1);
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

    private void fold(ConsumerRecord<String, byte[]> record, Passing passing) {
        if (passing.dropped().contains(RecordPlace.of(record).toString())) return;
        var event = ReceivedEvent.of(record);
        if (!passing.waiting().contains(event.subject())) tables.on(event);
    }

    /** Whether repeating can't cure it. A value that PostgreSQL refuses is one. */
    private static boolean isPoison(RuntimeException e) {
        return e instanceof DataIntegrityViolationException || !Faults.infrastructure(e);
    }

    private ParkedEvent parked(ConsumerRecord<String, byte[]> record, RuntimeException error) {
        try {
            var place = RecordPlace.of(record).toString();
            return ParkedEvent.of(tables.name(), ReceivedEvent.of(record), place, error);
        } catch (RuntimeException _) {
            return Unreadable.parked(tables.name(), record, error);
        }
    }
}
