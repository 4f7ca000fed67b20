package org.sucharit.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * What the driver needs to write the documents of a rebuilt projection, as they are at the end, into a collection with the
 * same indexes, in unordered bulks. A rebuild that holds a bounded part of the events at a time can't write every document
 * once only: it is written as often here as there are batches of {@value #BATCH} events, which is what the service reads
 * at a time, with an event of it. As many write as the projection has segments, each its own documents. Reading, guarding
 * of versions and writing of positions are not in it.
 */
final class Upserts implements AutoCloseable {

    private static final int BATCH = 500;
    private static final int WRITERS = 4;
    private static final int PAGE = 1000;

    private final MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + (27017 + Platform.OFFSET));
    private final MongoCollection<RawBsonDocument> original;
    private final MongoCollection<RawBsonDocument> written;
    private final List<Writer> writers =
            IntStream.range(0, WRITERS).mapToObj(_ -> new Writer()).toList();

    Upserts(String projection) {
        var database = client.getDatabase("measures");
        original = database.getCollection(projection, RawBsonDocument.class);
        written = database.getCollection("bench", RawBsonDocument.class);
    }

    /** The rebuild was complete. */
    void requireAll(long expected) throws IOException {
        long there = original.countDocuments();
        if (there != expected) throw new IOException("%d documents instead of %d".formatted(there, expected));
    }

    /** @return how many upserts there are */
    long prepare(MeasuresStore store) throws SQLException {
        var all = new HashMap<String, ReplaceOneModel<RawBsonDocument>>();
        // the embedded server's answers are broken off at 48 MB
        for (var document : original.find().batchSize(PAGE)) {
            var id = document.getString("_id").getValue();
            all.put(id, new ReplaceOneModel<>(new Document("_id", id), document, new ReplaceOptions().upsert(true)));
        }
        store.eventsOfMeasures((id, index) -> writers.get(Math.floorMod(id.hashCode(), WRITERS))
                .add(index / BATCH, id, Objects.requireNonNull(all.get(id))));
        writers.forEach(Writer::end);
        return writers.stream()
                .flatMap(writer -> writer.bulks.stream())
                .mapToLong(List::size)
                .sum();
    }

    private final class Writer {
        private final List<List<ReplaceOneModel<RawBsonDocument>>> bulks = new ArrayList<>();
        private final Map<String, ReplaceOneModel<RawBsonDocument>> bulk = new LinkedHashMap<>();
        private long batch = -1;

        void add(long batch, String id, ReplaceOneModel<RawBsonDocument> upsert) {
            if (batch != this.batch) end();
            this.batch = batch;
            bulk.put(id, upsert);
        }

        void end() {
            if (!bulk.isEmpty()) bulks.add(List.copyOf(bulk.values()));
            bulk.clear();
        }

        void write() {
            for (var one : bulks) written.bulkWrite(one, new BulkWriteOptions().ordered(false));
        }
    }

    /** Writes all of them, again and again for so long. @return seconds that once takes */
    double seconds(Duration time) throws InterruptedException, ExecutionException {
        double total = 0;
        int rounds = 0;
        do {
            total += once();
            rounds++;
        } while (total < time.toSeconds());
        return total / rounds;
    }

    private double once() throws InterruptedException, ExecutionException {
        written.drop();
        for (var index : original.listIndexes())
            if (!index.getString("name").equals("_id_")) written.createIndex(index.get("key", Document.class));
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writing = writers.stream()
                    .map(writer -> threads.submit(writer::write))
                    .toList();
            for (var one : writing) one.get();
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public void close() {
        written.drop();
        client.close();
    }
}
