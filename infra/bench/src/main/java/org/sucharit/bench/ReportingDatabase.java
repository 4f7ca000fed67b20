package org.sucharit.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import org.bson.Document;

/** What reporting-service has made of the topics, in its own database. */
final class ReportingDatabase implements AutoCloseable {

    private static final String PROJECTION = "public-record";
    private static final int AT_ONCE = 500;

    private final MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + (27017 + Platform.OFFSET));
    private final MongoDatabase database = client.getDatabase("reporting");

    /** Everything is read from the first event again. */
    void drop() {
        database.drop();
    }

    /** How many events of the topic are in it. */
    long read() {
        return read(PROJECTION);
    }

    /** The same of what another projection reads. */
    long read(String projection) {
        var life = database.getCollection("lives")
                .find(new Document("_id", projection))
                .first();
        if (life == null || !life.getBoolean("ready", false)) return 0;
        var places = new Document("group", projection).append("life", life.getString("life"));
        long read = 0;
        for (var place : database.getCollection("offsets").find(places)) read += place.getLong("offset");
        return read;
    }

    /** How many documents a collection has. @param service whose it is */
    long count(String service, String collection) {
        return client.getDatabase(service).getCollection(collection).countDocuments();
    }

    /** How many bytes all documents of a service take. */
    double bytes(String service) {
        var told = client.getDatabase(service).runCommand(new Document("dbStats", 1));
        return told.get("dataSize", Number.class).doubleValue();
    }

    /** Whether the figures of every agency are counted. */
    boolean isCounted() {
        return database.getCollection("scorecard_marks").find().first() == null;
    }

    /** How many measures a second it takes from a client that only writes, as large as they are there. */
    double write(int measures) {
        var rows = new ArrayList<Document>();
        database.getCollection("record_measure").find().limit(AT_ONCE).forEach(rows::add);
        if (rows.isEmpty()) throw new IllegalStateException("there are no measures");
        var written = database.getCollection("bench");
        long begin = System.nanoTime();
        for (int done = 0; done < measures; done += rows.size()) {
            int from = done;
            rows.forEach(row -> row.put("_id", from + "/" + System.identityHashCode(row)));
            written.insertMany(rows);
        }
        double rate = measures / ((System.nanoTime() - begin) / 1e9);
        written.drop();
        return rate;
    }

    @Override
    public void close() {
        client.close();
    }
}
