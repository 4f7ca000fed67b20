package org.sucharit.reporting.opendata;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whether a dataset has changed, without reading it. Every change adds a row or raises the version of one, so that
 * rows and versions counted together are never the same again; looked at every few seconds at most.
 */
@Component
class Fingerprints {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Taken(String value, Instant at) {}

    private final MongoDatabase database;
    private final Clock clock;
    private final Map<String, Taken> taken = new ConcurrentHashMap<>();

    Fingerprints(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Another one, too, when its columns are others than before. */
    String of(Dataset<?> dataset) {
        var now = clock.instant();
        return taken.compute(
                                dataset.collection(),
                                (collection, known) -> isFresh(known, now) ? known : take(collection, now))
                        .value()
                + "-"
                + Integer.toHexString(
                        dataset.columns().stream().map(Column::name).toList().hashCode());
    }

    private static boolean isFresh(@Nullable Taken known, Instant now) {
        return known != null && Duration.between(known.at(), now).abs().compareTo(FRESH) < 0;
    }

    private Taken take(String collection, Instant now) {
        var count = database.getCollection(collection)
                .aggregate(List.of(group(null, sum("rows", 1L), sum("versions", "$version"))))
                .first();
        var value = count == null ? "0" : hex(count, "rows") + "-" + hex(count, "versions");
        return new Taken(value, now);
    }

    private static String hex(Document count, String of) {
        return Long.toHexString(count.get(of, Number.class).longValue());
    }
}
