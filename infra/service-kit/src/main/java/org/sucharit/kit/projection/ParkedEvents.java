package org.sucharit.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.time.KeptTimes;

/** Aggregates a projection could not take further, in the database of the read models. */
public final class ParkedEvents {

    private final MongoCollection<Document> rows;
    private final KeptTimes times;

    ParkedEvents(MongoDatabase database, KeptTimes times) {
        rows = database.getCollection("parked");
        this.times = times;
    }

    /** Keeps the earliest event when the aggregate is parked already. */
    public void add(String group, ParkedEvent event) {
        rows.updateOne(
                eq("_id", id(group, event.aggregateId())),
                new Document("$setOnInsert", document(group, event)),
                new UpdateOptions().upsert(true));
    }

    /** After another attempt: where it stands now. */
    public void replace(String group, ParkedEvent event) {
        rows.replaceOne(
                eq("_id", id(group, event.aggregateId())), document(group, event), new ReplaceOptions().upsert(true));
    }

    public boolean remove(String group, String aggregateId) {
        return rows.deleteOne(eq("_id", id(group, aggregateId))).getDeletedCount() > 0;
    }

    public void clear(String group) {
        rows.deleteMany(eq("group", group));
    }

    /** Which of these aggregates are parked. */
    public Set<String> among(String group, Collection<String> aggregateIds) {
        var found = new HashSet<String>();
        if (rows.estimatedDocumentCount() == 0) return found;
        var ids = aggregateIds.stream().map(id -> id(group, id)).toList();
        for (var row : rows.find(in("_id", ids))) found.add(row.getString("aggregateId"));
        return found;
    }

    public long count(String group) {
        return rows.countDocuments(eq("group", group));
    }

    /** The first hundred, oldest event first. */
    public List<ParkedEvent> list(String group) {
        return read(eq("group", group), 100);
    }

    /** @throws IllegalArgumentException when it is not parked */
    public ParkedEvent of(String group, String aggregateId) {
        return read(eq("_id", id(group, aggregateId)), 1).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not parked: " + aggregateId));
    }

    /** Those an operator asked to be tried again, by whichever replica reads their events. */
    public List<ParkedEvent> asked(String group, boolean drop) {
        return read(and(eq("group", group), eq("asked", drop ? "drop" : "retry")), 100);
    }

    /** @param aggregateId null for all of the group */
    public void ask(String group, @Nullable String aggregateId, boolean drop) {
        rows.updateMany(
                aggregateId == null ? eq("group", group) : eq("_id", id(group, aggregateId)),
                new Document("$set", new Document("asked", drop ? "drop" : "retry")));
    }

    private List<ParkedEvent> read(Bson filter, int limit) {
        var found = new ArrayList<ParkedEvent>();
        for (var row : rows.find(filter).sort(ascending("at")).limit(limit))
            found.add(new ParkedEvent(
                    row.getString("group"),
                    row.getString("aggregateId"),
                    row.getString("agency"),
                    row.get("version", Number.class).longValue(),
                    row.getString("type"),
                    row.getString("error"),
                    row.getDate("at").toInstant(),
                    row.getString("place")));
        return found;
    }

    private Document document(String group, ParkedEvent event) {
        var document = new Document("_id", id(group, event.aggregateId()))
                .append("group", group)
                .append("aggregateId", event.aggregateId())
                .append("agency", event.agency())
                .append("version", event.version())
                .append("type", event.type())
                .append("error", event.error())
                .append("at", Date.from(times.past(event.at())));
        if (event.place() != null) document.append("place", event.place());
        return document;
    }

    private static String id(String group, String aggregateId) {
        return group + ":" + aggregateId;
    }
}
