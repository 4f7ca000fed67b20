package org.sucharit.kit.kafka;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** How far one projection's topic has been read, beside its documents. */
final class DocumentPlaces {

    private static final String UNTIL = "until";
    private static final int NOWHERE = -1;

    private final MongoCollection<Document> rows;
    private final String group;

    DocumentPlaces(MongoDatabase database, String group) {
        this.rows = database.getCollection("offsets");
        this.group = group;
    }

    Map<Integer, Place> of(String life) {
        var found = new HashMap<Integer, Place>();
        for (var row : rows.find(eq("group", group)))
            if (row.getString("life").equals(life))
                found.put(row.getInteger("partition"), new Place(row.getString("topicId"), row.getLong("offset")));
        return found;
    }

    void move(Batch batch) {
        var moves = new ArrayList<UpdateOneModel<Document>>();
        batch.next().forEach((partition, offset) -> moves.add(move(batch, partition, offset)));
        if (!moves.isEmpty()) rows.bulkWrite(moves, new BulkWriteOptions().ordered(false));
    }

    private UpdateOneModel<Document> move(Batch batch, int partition, long offset) {
        var place = new Document("group", group)
                .append("life", batch.life())
                .append("partition", partition)
                .append("offset", offset)
                .append("topicId", batch.topicId());
        var until = batch.until().get(partition);
        if (until != null) place.append(UNTIL, Date.from(until));
        return new UpdateOneModel<>(
                eq("_id", group + "@" + batch.life() + "/" + partition),
                new Document("$set", place),
                new UpdateOptions().upsert(true));
    }

    /** As long as there is no topic, nothing is missing. */
    void noTopic(String life) {
        var place = new Document("group", group)
                .append("life", life)
                .append("partition", NOWHERE)
                .append("offset", 0L)
                .append("topicId", "")
                .append(UNTIL, Date.from(Instant.now()));
        rows.updateOne(
                eq("_id", group + "@" + life + "/" + NOWHERE),
                new Document("$set", place),
                new UpdateOptions().upsert(true));
    }

    /** Up to when nothing that was published is missing in this life; never before all partitions have been read. */
    Instant until(String life) {
        var all = new ArrayList<Instant>();
        var before = Instant.EPOCH;
        for (var row : rows.find(eq("group", group))) {
            var until = row.getDate(UNTIL);
            if (until == null || !row.getString("life").equals(life)) continue;
            if (row.getInteger("partition") == NOWHERE) before = until.toInstant();
            else all.add(until.toInstant());
        }
        return all.size() < Topics.PARTITIONS ? before : Collections.min(all);
    }

    void clear() {
        rows.deleteMany(eq("group", group));
    }
}
