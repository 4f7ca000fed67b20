package org.sucharit.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    static final String VERSION = "version";
    private static final Bson PRESENT = exists(GONE, false);

    private final MongoCollection<Document> rows;
    private final RecordMapper<D> mapper;
    private final DocumentWriter<D> writer;
    private final List<Bson> indexes = new CopyOnWriteArrayList<>();

    Documents(MongoCollection<Document> rows, Class<D> type) {
        this.rows = rows;
        this.mapper = new RecordMapper<>(type);
        this.writer = new DocumentWriter<>(rows, mapper);
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

    /** Applies the changes in order. @param contiguous whether versions must follow one another */
    DocumentWriter.Outcome write(String group, Map<String, List<Change<D>>> changesById, boolean contiguous) {
        return writer.write(group, changesById, contiguous);
    }
}
