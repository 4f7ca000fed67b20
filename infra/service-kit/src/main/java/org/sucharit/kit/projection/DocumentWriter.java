package org.sucharit.kit.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
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
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Writes the documents of a read model in bulk, none of them backwards. */
final class DocumentWriter<D extends Record> {

    private static final String AGENCY = "agency";
    private static final String CHANGED_AT = "changedAt";

    private final MongoCollection<Document> rows;
    private final RecordMapper<D> mapper;

    DocumentWriter(MongoCollection<Document> rows, RecordMapper<D> mapper) {
        this.rows = rows;
        this.mapper = mapper;
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
        ById.find(rows, ids, row -> stored.put(row.getString("_id"), row));
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
        after.put(Documents.VERSION, last.version());
        after.put(CHANGED_AT, Date.from(last.at()));
        var guarded = new ReplaceOneModel<>(
                new Document("_id", last.id())
                        .append(AGENCY, agency)
                        .append(Documents.VERSION, new Document("$lt", last.version())),
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
            this.version = stored == null
                    ? -1
                    : stored.get(Documents.VERSION, Number.class).longValue();
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
            return value == null ? new Document(Documents.GONE, true) : mapper.write(value);
        }
    }
}
