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
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToLongFunction;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Rows that are computed from other documents as a whole, not folded from events. A row's version begins anywhere and grows
 * by one whenever it is written: no two rows of an id ever have the same, not even when all were cleared in between. It is
 * replaced only by who has read it as it stands, so that of two replicas the one that knew less does not win.
 */
public final class ComputedRows<D extends Record> {

    private static final String VERSION = "version";
    private static final long FIRST_BELOW = Long.MAX_VALUE / 2;
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
        var writes = computed.stream().map(this::writing).toList();
        var again = new LinkedHashSet<String>();
        long there = writes.stream().filter(write -> !write.isNew()).count();
        if (matched(writes, again) < there)
            writes.stream().filter(write -> !write.isNew()).forEach(write -> again.add(write.id()));
        return again;
    }

    /** @param taken gets the ids of rows that were to be new and are not */
    private long matched(List<Writing> writes, Set<String> taken) {
        try {
            return rows.bulkWrite(writes.stream().map(Writing::model).toList(), new BulkWriteOptions().ordered(false))
                    .getMatchedCount();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE)) throw e;
            e.getWriteErrors()
                    .forEach(error -> taken.add(writes.get(error.getIndex()).id()));
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

    /** @param isNew nobody has read one with its id */
    private record Writing(String id, boolean isNew, WriteModel<Document> model) {}

    private Writing writing(D row) {
        var document = mapper.whole(row);
        var id = document.getString("_id");
        long seen = version.applyAsLong(row);
        if (seen == 0) {
            document.put(VERSION, ThreadLocalRandom.current().nextLong(1, FIRST_BELOW));
            return new Writing(id, true, new InsertOneModel<>(document));
        }
        document.put(VERSION, seen + 1);
        return new Writing(id, false, new ReplaceOneModel<>(asSeen(id, seen), document));
    }

    /** Both equal: served by an index. */
    private static Document asSeen(String id, long seen) {
        return new Document("_id", id).append(VERSION, seen);
    }
}
