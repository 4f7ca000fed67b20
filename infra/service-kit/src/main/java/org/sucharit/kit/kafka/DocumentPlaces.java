package org.sucharit.kit.kafka;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** How far one projection's topic has been read, beside its documents. */
final class DocumentPlaces {

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
        batch.next().forEach((partition, offset) -> {
            var place = new Document("group", group)
                    .append("life", batch.life())
                    .append("partition", partition)
                    .append("offset", offset)
                    .append("topicId", batch.topicId());
            rows.updateOne(
                    eq("_id", group + "@" + batch.life() + "/" + partition),
                    new Document("$set", place),
                    new UpdateOptions().upsert(true));
        });
    }

    void clear() {
        rows.deleteMany(eq("group", group));
    }
}
