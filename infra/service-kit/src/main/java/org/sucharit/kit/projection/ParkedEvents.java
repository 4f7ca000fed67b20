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

/** Aggregates a projection could not take further, in the database of the read models. */
final class ParkedEvents {

    private final MongoCollection<Document> rows;

    ParkedEvents(MongoDatabase database) {
        rows = database.getCollection("parked");
    }

    /** Keeps the earliest event when the aggregate is parked already. */
    void add(String group, ParkedEvent event) {
        rows.updateOne(
                eq("_id", id(group, event.aggregateId())),
                new Document("$setOnInsert", document(group, event)),
                new UpdateOptions().upsert(true));
    }

    /** After another attempt: where it stands now. */
    void replace(String group, ParkedEvent event) {
        rows.replaceOne(
                eq("_id", id(group, event.aggregateId())), document(group, event), new ReplaceOptions().upsert(true));
    }

    boolean remove(String group, String aggregateId) {
        return rows.deleteOne(eq("_id", id(group, aggregateId))).getDeletedCount() > 0;
    }

    void clear(String group) {
        rows.deleteMany(eq("group", group));
    }

    /** Which of these aggregates are parked. */
    Set<String> among(String group, Collection<String> aggregateIds) {
        var found = new HashSet<String>();
        var ids = aggregateIds.stream().map(id -> id(group, id)).toList();
        for (var row : rows.find(in("_id", ids))) found.add(row.getString("aggregateId"));
        return found;
    }

    long count(String group) {
        return rows.countDocuments(eq("group", group));
    }

    /** The first hundred, oldest event first. */
    List<ParkedEvent> list(String group) {
        return read(eq("group", group), 100);
    }

    /** Those an operator asked to try again, on whichever replica. */
    List<ParkedEvent> toRetry(String group) {
        return read(and(eq("group", group), eq("retry", true)), 100);
    }

    /** Asks whoever reads the events to try again; null for all of the group. */
    long askRetry(String group, Collection<String> aggregateIds) {
        var ids = aggregateIds.stream().map(id -> id(group, id)).toList();
        return rows.updateMany(
                        ids.isEmpty() ? eq("group", group) : in("_id", ids),
                        new Document("$set", new Document("retry", true)))
                .getMatchedCount();
    }

    private List<ParkedEvent> read(org.bson.conversions.Bson filter, int limit) {
        var found = new ArrayList<ParkedEvent>();
        for (var row : rows.find(filter).sort(ascending("at")).limit(limit))
            found.add(new ParkedEvent(
                    row.getString("group"),
                    row.getString("aggregateId"),
                    row.getString("agency"),
                    row.get("version", Number.class).longValue(),
                    row.getString("type"),
                    row.getString("error"),
                    row.getDate("at").toInstant()));
        return found;
    }

    private static Document document(String group, ParkedEvent event) {
        return new Document("_id", id(group, event.aggregateId()))
                .append("group", group)
                .append("aggregateId", event.aggregateId())
                .append("agency", event.agency())
                .append("version", event.version())
                .append("type", event.type())
                .append("error", event.error())
                .append("at", Date.from(event.at()));
    }

    private static String id(String group, String aggregateId) {
        return group + ":" + aggregateId;
    }
}
