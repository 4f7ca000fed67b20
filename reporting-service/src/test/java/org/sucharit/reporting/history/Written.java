package org.sucharit.reporting.history;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.sucharit.reporting.record.Records;
import org.sucharit.reporting.record.RecordsForTests;
import org.sucharit.reporting.record.Rows;

/** For tests: records and histories in a database of their own, without a service around them. */
public final class Written {

    public final Chronicle chronicle;
    public final Histories histories;
    public final Records records;
    final Closings closings;
    Instant completeUntil = Instant.EPOCH;
    private final MongoDatabase database;

    public Written(MongoDatabase database, Recomputing recomputing) {
        this.database = database;
        var subjects = new Subjects(database);
        var annals = new Annals(database);
        records = RecordsForTests.in(database);
        closings = new Closings(database, () -> completeUntil, Clock.systemUTC());
        chronicle = new Chronicle(subjects, annals, closings, new ObjectProvider<>() {
            @Override
            public Recomputing getObject() {
                return recomputing;
            }

            @Override
            public Stream<Recomputing> orderedStream() {
                return Stream.of(recomputing);
            }
        });
        histories = new Histories(annals, new Past(), records, () -> completeUntil);
    }

    /** All that is stored, as far as it matters: how often a book was written and where its pages end does not. */
    public Map<String, Object> dump() {
        var all = new TreeMap<String, Object>();
        for (var name : database.listCollectionNames()) {
            var rows = new ArrayList<Object>();
            for (var row : database.getCollection(name).find().sort(ascending("_id"))) {
                row.remove(Rows.TRAIL);
                rows.add(name.equals("books") ? versions(new Book(row)) : row);
            }
            all.put(name, rows);
        }
        return all;
    }

    private static Map<String, List<Object>> versions(Book book) {
        var versions = new TreeMap<String, List<Object>>();
        book.forEach(entry -> versions.computeIfAbsent(book.key + " " + entry.subject, _ -> new ArrayList<>())
                .addAll(List.of(entry.sequence, entry.from, entry.state())));
        return versions;
    }
}
