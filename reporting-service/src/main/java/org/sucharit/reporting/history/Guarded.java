package org.sucharit.reporting.history;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.sucharit.reporting.record.Rows;

/**
 * A document that is written only if nobody else has written it since it was read.
 *
 * @param before the version it then had; negative or 0 when it was not there
 */
record Guarded(Document row, long before, boolean isNew) {

    private static final int DUPLICATE = 11000;

    Guarded(Document row, long before) {
        this(row, before, before <= 0);
    }

    /** @throws Overtaken when one of them was written meanwhile; the others are then written or not */
    static void write(MongoCollection<Document> rows, List<Guarded> all) {
        var inserts = new ArrayList<InsertOneModel<Document>>();
        var replacements = new ArrayList<ReplaceOneModel<Document>>();
        for (var one : all)
            if (one.isNew) inserts.add(new InsertOneModel<>(one.row));
            else replacements.add(new ReplaceOneModel<>(one.asItWas(), one.row));
        var name = rows.getNamespace().getCollectionName();
        insert(rows, inserts, name);
        if (!replacements.isEmpty() && Bulk.write(rows, replacements).getMatchedCount() < replacements.size())
            throw new Overtaken(name);
    }

    /** Both equal: served by an index where ranges would not be. */
    private Document asItWas() {
        return new Document("_id", row.get("_id")).append(Rows.VERSION, before);
    }

    private static void insert(MongoCollection<Document> rows, List<InsertOneModel<Document>> inserts, String name) {
        try {
            Bulk.write(rows, inserts);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() == DUPLICATE)) throw new Overtaken(name);
            throw e;
        }
    }

    static void prepare(MongoCollection<Document> rows) {
        rows.createIndex(Indexes.ascending("_id", Rows.VERSION), new IndexOptions().unique(true));
    }
}
