package org.sucharit.kit.projection;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Rows that are computed from other documents as a whole, not folded from events. A row's version counts how often it was
 * written; it is replaced only by who has read it as it stands, so that of two replicas the one that knew less does not
 * win.
 */
public final class ComputedRows<D extends Record> {

    private static final String VERSION = "version";
    private static final int DUPLICATE = 11000;

    private final MongoCollection<Document> rows;
    private final RecordMapper<D> mapper;
    private final ToLongFunction<D> version;

    ComputedRows(MongoCollection<Document> rows, Class<D> type, ToLongFunction<D> version) {
        this.rows = rows;
        this.mapper = new RecordMapper<>(type);
        this.version = version;
    }

    public Optional<D> byId(String id) {
        return Optional.ofNullable(mapper.read(rows.find(eq("_id", id)).first()));
    }

    /** Those of the ids that are there. */
    public Map<String, D> byIds(Collection<String> ids) {
        var found = new HashMap<String, D>();
        ById.find(rows, ids, row -> {
            var read = mapper.read(row);
            if (read != null) found.put(row.getString("_id"), read);
        });
        return found;
    }

    /**
     * @param filter on stored fields; the id is called {@code _id}
     * @param limit at most this many, 0 for all
     */
    public List<D> find(Bson filter, Bson sort, int skip, int limit) {
        var found = new ArrayList<D>();
        for (var row : rows.find(filter).sort(sort).skip(skip).limit(limit)) {
            var read = mapper.read(row);
            if (read != null) found.add(read);
        }
        return found;
    }

    public long count(Bson filter) {
        return rows.countDocuments(filter);
    }

    /** The values of one field, each once. */
    public List<String> values(String field, Bson filter) {
        return rows.distinct(field, filter, String.class).into(new ArrayList<>());
    }

    /**
     * Writes rows, each in place of the one that was read with the version it carries; 0 when there was none.
     *
     * @return ids of rows that have to be computed again: they were, or may have been, written by someone else meanwhile
     */
    public Set<String> replace(Collection<D> computed) {
        if (computed.isEmpty()) return Set.of();
        var documents = computed.stream().map(this::document).toList();
        var again = new LinkedHashSet<String>();
        long there = documents.stream().filter(row -> seen(row) > 0).count();
        if (matched(documents, again) < there)
            documents.stream().filter(row -> seen(row) > 0).forEach(row -> again.add(row.getString("_id")));
        return again;
    }

    /** @param taken gets the ids of rows that were to be new and are not */
    private long matched(List<Document> documents, Set<String> taken) {
        try {
            var writes = documents.stream().map(this::write).toList();
            return rows.bulkWrite(writes, new BulkWriteOptions().ordered(false)).getMatchedCount();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE)) throw e;
            e.getWriteErrors()
                    .forEach(error -> taken.add(documents.get(error.getIndex()).getString("_id")));
            return e.getWriteResult().getMatchedCount();
        }
    }

    /** Removes a row that was read with this version. @return false when someone else has written it meanwhile */
    public boolean remove(String id, long seen) {
        return rows.deleteOne(asSeen(id, seen)).getDeletedCount() == 1;
    }

    public void clear() {
        rows.deleteMany(empty());
    }

    /** To be called whenever the database may be new. Does nothing where the index is there. */
    public void prepare() {
        rows.createIndex(Indexes.ascending("_id", VERSION), new IndexOptions().unique(true));
    }

    /** As {@link #prepare}, for another index. */
    public void index(String... fields) {
        rows.createIndex(Indexes.ascending(fields));
    }

    private Document document(D row) {
        var document = mapper.whole(row);
        document.put(VERSION, version.applyAsLong(row) + 1);
        return document;
    }

    private static long seen(Document document) {
        return document.getLong(VERSION) - 1;
    }

    private WriteModel<Document> write(Document document) {
        return seen(document) == 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(asSeen(document.getString("_id"), seen(document)), document);
    }

    /** Both equal: served by an index. */
    private static Document asSeen(String id, long seen) {
        return new Document("_id", id).append(VERSION, seen);
    }
}
