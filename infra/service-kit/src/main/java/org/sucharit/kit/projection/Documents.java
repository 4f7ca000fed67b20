package org.sucharit.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one read model, one per aggregate, each with the version of the last event applied. Beside what the
 * record declares, a stored document always has {@code agency}, {@code version} and {@code changedAt}; a record that
 * declares {@code String agency}, {@code long version} or {@code Instant changedAt} gets them from there.
 */
public final class Documents<D extends Record> {

    static final String GONE = "gone";
    private static final String VERSION = "version";
    private static final String AGENCY = "agency";
    private static final String CHANGED_AT = "changedAt";
    private static final Bson PRESENT = exists(GONE, false);

    private final MongoCollection<Document> rows;
    private final RecordMapper<D> mapper;
    private final List<Bson> indexes = new CopyOnWriteArrayList<>();

    Documents(MongoCollection<Document> rows, Class<D> type) {
        this.rows = rows;
        this.mapper = new RecordMapper<>(type);
    }

    /** Keeps an index on these fields, in this order; it is made again whenever the read model starts from zero. */
    public Documents<D> indexedBy(String... fields) {
        indexes.add(Indexes.ascending(fields));
        return this;
    }

    /**
     * Registers what the event changes; to be called in an event handler, once for every event of the aggregate, also
     * for those that change nothing. The change gets the document as the earlier events left it, or null where there is
     * none, and returns the new one, or null for none. It runs later, when the batch is written, must not have effects of
     * its own, and when it throws, the aggregate is parked.
     */
    public void fold(DomainEventMessage<?> message, UnaryOperator<@Nullable D> change) {
        FoldBatch.current().add(this, Change.of(message, change));
    }

    /** The same for an event of a topic, where versions may have holes. */
    public void fold(Fact fact, UnaryOperator<@Nullable D> change) {
        FoldBatch.current().add(this, Change.of(fact, FoldBatch.current().place(), change));
    }

    /** Removes all documents; for the {@code @ResetHandler}. */
    public void clear() {
        rows.deleteMany(empty());
    }

    /** @param id the aggregate's id */
    public Optional<D> byId(String id) {
        return Optional.ofNullable(mapper.read(rows.find(eq("_id", id)).first()));
    }

    /**
     * @param filter on stored fields; the id is called {@code _id}
     * @param limit at most this many, 0 for all
     */
    public List<D> find(Bson filter, Bson sort, int skip, int limit) {
        var found = new ArrayList<D>();
        for (var row : rows.find(and(PRESENT, filter)).sort(sort).skip(skip).limit(limit)) {
            var document = mapper.read(row);
            if (document != null) found.add(document);
        }
        return found;
    }

    public long count(Bson filter) {
        return rows.countDocuments(and(PRESENT, filter));
    }

    /** For figures over the whole collection; each pipeline begins by leaving out what is gone. */
    public List<Document> aggregate(List<? extends Bson> pipeline) {
        var stages = new ArrayList<Bson>();
        stages.add(new Document("$match", new Document(GONE, new Document("$exists", false))));
        stages.addAll(pipeline);
        return rows.aggregate(stages).into(new ArrayList<>());
    }

    String name() {
        return rows.getNamespace().getCollectionName();
    }

    void ensureIndexes() {
        for (var keys : indexes) rows.createIndex(keys, new IndexOptions().background(true));
    }

    /** Whether the document has seen this version, also when it is gone by then. */
    boolean covers(String id, long version) {
        return rows.find(new Document("_id", id).append(VERSION, new Document("$gte", version)))
                        .projection(include("_id"))
                        .first()
                != null;
    }

    /**
     * Applies the changes in order and writes one document per aggregate. Writing the same again changes nothing.
     *
     * @param contiguous whether versions must follow one another, so that a hole means something was not seen
     */
    Outcome write(String group, Map<String, List<Change<D>>> changesById, boolean contiguous) {
        var outcome = new Outcome(new ArrayList<>(), new HashSet<>());
        var stored = load(changesById.keySet());
        var writes = new LinkedHashMap<Change<D>, Write>();
        changesById.forEach((id, changes) -> {
            var row = stored.get(id);
            var folding = new Folding(row);
            Change<D> last = null;
            for (var change : changes) {
                if (change.version() <= folding.version) continue;
                if (contiguous && change.version() > folding.version + 1) {
                    outcome.gaps().add(id);
                    break;
                }
                try {
                    folding.apply(change);
                } catch (RuntimeException | StackOverflowError e) {
                    if (Faults.infrastructure(e)) throw e;
                    outcome.parked().add(ParkedEvent.of(group, change, e));
                    break;
                }
                last = change;
            }
            if (last != null)
                try {
                    writes.put(last, replacement(row, folding.document(last), last));
                } catch (RuntimeException e) {
                    outcome.parked().add(ParkedEvent.of(group, last, e));
                }
        });
        send(group, writes, outcome);
        return outcome;
    }

    /** What could not be written: events that fail, and aggregates of which something before is missing. */
    record Outcome(List<ParkedEvent> parked, Set<String> gaps) {}

    private Map<String, Document> load(Collection<String> ids) {
        var stored = new HashMap<String, Document>();
        for (var row : rows.find(in("_id", ids))) stored.put(row.getString("_id"), row);
        return stored;
    }

    /**
     * How a document is written. A new one is inserted, which costs nothing however large the collection; when someone
     * else was first, the guarded replacement decides, as it does for every other one.
     */
    private record Write(WriteModel<Document> first, ReplaceOneModel<Document> guarded) {}

    private Write replacement(@Nullable Document before, Document after, Change<D> last) {
        var agency = before == null ? last.agency() : before.getString(AGENCY);
        after.put("_id", last.id());
        after.put(AGENCY, agency);
        after.put(VERSION, last.version());
        after.put(CHANGED_AT, Date.from(last.at()));
        var guarded = new ReplaceOneModel<>(
                new Document("_id", last.id())
                        .append(AGENCY, agency)
                        .append(VERSION, new Document("$lt", last.version())),
                after,
                new ReplaceOptions().upsert(before == null));
        return new Write(before == null ? new InsertOneModel<>(after) : guarded, guarded);
    }

    private void send(String group, Map<Change<D>, Write> writes, Outcome outcome) {
        if (writes.isEmpty()) return;
        try {
            bulk(List.copyOf(writes.values()));
        } catch (RuntimeException e) {
            if (!Faults.aboutDocument(e)) throw e;
            // one document spoils the bulk: find out which
            writes.forEach((change, write) -> {
                try {
                    bulk(List.of(write));
                } catch (RuntimeException one) {
                    if (!Faults.aboutDocument(one)) throw one;
                    outcome.parked().add(ParkedEvent.of(group, change, one));
                }
            });
        }
    }

    private void bulk(List<Write> writes) {
        var there = attempt(writes.stream().map(Write::first).toList());
        if (!there.isEmpty())
            attempt(there.stream().map(index -> writes.get(index).guarded()).toList());
    }

    /** @return which of them met a document with the same id */
    private List<Integer> attempt(List<? extends WriteModel<Document>> writes) {
        try {
            rows.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException e) {
            var unknown = e.getWriteErrors().stream().anyMatch(error -> !isAlreadyThere(error));
            if (unknown || e.getWriteConcernError() != null) throw e;
            return e.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
        }
    }

    /** For an upsert: it met a document with a version as high, which has seen these events. */
    private static boolean isAlreadyThere(BulkWriteError error) {
        return error.getCode() == 11000 && error.getMessage().contains("index: _id_");
    }

    private final class Folding {
        private final @Nullable Document stored;
        private @Nullable D value;
        private boolean read;
        long version;

        Folding(@Nullable Document stored) {
            this.stored = stored;
            this.version =
                    stored == null ? -1 : stored.get(VERSION, Number.class).longValue();
        }

        void apply(Change<D> change) {
            if (!read) {
                value = mapper.read(stored);
                read = true;
            }
            value = change.change().apply(value);
            version = change.version();
        }

        /** A document that is gone stays as a mark of its version, so that old events can't bring it back. */
        Document document(Change<D> last) {
            return value == null ? new Document(GONE, true) : mapper.write(value);
        }
    }
}
