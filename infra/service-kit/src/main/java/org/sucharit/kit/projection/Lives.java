package org.sucharit.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.time.KeptTimes;

/**
 * A document per group that says which life of its read models this is. It lives in their database: when it is missing,
 * the database is new or was lost; when it changed, someone began again. A life begins by clearing ({@code ready} false),
 * done by the replica that began it or, if that one dies, by another after half a minute.
 */
public final class Lives {

    private static final Duration CLEARING = Duration.ofSeconds(30);

    private final MongoCollection<Document> rows;
    private final String node;
    private final KeptTimes times;

    Lives(MongoDatabase database, String node, KeptTimes times) {
        rows = database.getCollection("lives");
        this.node = node;
        this.times = times;
    }

    public record Life(String id, boolean ready, String by, Instant since) {}

    Map<String, Life> all() {
        var lives = new HashMap<String, Life>();
        for (var row : rows.find()) lives.put(row.getString("_id"), life(row));
        return lives;
    }

    public @Nullable Life of(String group) {
        var row = rows.find(eq("_id", group)).first();
        return row == null ? null : life(row);
    }

    /** For a group without one; does nothing when another replica was faster. */
    public void begin(String group) {
        try {
            rows.insertOne(fresh(group));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != 11000) throw e;
        }
    }

    /** Ends the life that the group is in now and begins another. */
    public void beginAgain(String group) {
        rows.updateOne(eq("_id", group), new Document("$set", without(fresh(group))));
    }

    /** Whether it is this replica that clears; takes over from one that has not finished in time. */
    public boolean mine(String group, Life life) {
        if (life.by().equals(node)) return true;
        if (life.since().plus(CLEARING).isBefore(Instant.now()))
            rows.updateOne(
                    and(eq("_id", group), eq("life", life.id()), eq("ready", false)),
                    new Document("$set", without(fresh(group))));
        return false;
    }

    public void ready(String group, Life life) {
        rows.updateOne(and(eq("_id", group), eq("life", life.id())), new Document("$set", new Document("ready", true)));
    }

    private Document fresh(String group) {
        return new Document("_id", group)
                .append("life", UUID.randomUUID().toString())
                .append("ready", false)
                .append("by", node)
                .append("since", Date.from(times.lease(Instant.now())));
    }

    private static Document without(Document fresh) {
        var fields = new Document(fresh);
        fields.remove("_id");
        return fields;
    }

    private Life life(Document row) {
        return new Life(
                row.getString("life"),
                row.getBoolean("ready", false),
                row.getString("by"),
                times.ofLease(row.getDate("since").toInstant()));
    }
}
