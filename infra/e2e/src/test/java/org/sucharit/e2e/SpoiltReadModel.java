package org.sucharit.e2e;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;

/** The list of cases with a row that nobody can read: the next event of that case can't be applied, and is a dead letter. */
final class SpoiltReadModel implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final MongoClient client;
    private final MongoDatabase database;

    SpoiltReadModel(RunningPlatform platform) {
        client = MongoClients.create("mongodb://127.0.0.1:" + platform.port("MONGODB"));
        database = client.getDatabase("complaints");
    }

    /** @param version that the row has when nothing is on its way any more */
    SpoiltReadModel spoil(String caseId, long version) {
        var rows = database.getCollection("caseload");
        var row = Filters.and(Filters.eq("_id", caseId), Filters.gte("version", version));
        await().atMost(PATIENCE).ignoreExceptions().until(() -> rows.countDocuments(row) == 1);
        rows.updateOne(row, Updates.set("status", "SPOILT"));
        return this;
    }

    void awaitDeadLetter(String caseId) {
        var parked = database.getCollection("parked");
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> parked.countDocuments(Filters.eq("aggregateId", caseId)) == 1);
    }

    /** Everything is made again from the events. */
    void heal() {
        database.drop();
    }

    @Override
    public void close() {
        client.close();
    }
}
