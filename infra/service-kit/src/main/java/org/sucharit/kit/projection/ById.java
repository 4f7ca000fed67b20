package org.sucharit.kit.projection;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/** Finds documents by many ids: a few at a time, because a server may compare each it finds with all that are asked for. */
public final class ById {

    private static final int AT_ONCE = 100;

    private ById() {}

    /** @param reader gets those that are there, in no order */
    public static void find(MongoCollection<Document> rows, Collection<String> ids, Consumer<Document> reader) {
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE)
            rows.find(in("_id", all.subList(from, Math.min(all.size(), from + AT_ONCE))))
                    .batchSize(AT_ONCE + 1)
                    .forEach(reader);
    }
}
