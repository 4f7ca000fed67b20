package org.sucharit.reporting.history;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;

/** Many writes at once, in no order. */
final class Bulk {

    private Bulk() {}

    static BulkWriteResult write(MongoCollection<Document> rows, List<? extends WriteModel<Document>> writes) {
        return writes.isEmpty()
                ? BulkWriteResult.unacknowledged()
                : rows.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
}
