package org.sucharit.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.time.KeptTimes;

/** The tokens of all segments of the projections, on whichever replica they are worked on. */
class Positions {

    private static final String COLLECTION = "tokens";
    private static final String GROUP = "processorName";

    private final MongoCollection<Document> rows;
    private final Serializer serializer;
    private final int segments;
    private final KeptTimes times;
    private final Map<String, ProjectionGroup> groups = new ConcurrentHashMap<>();

    Positions(MongoDatabase database, Serializer serializer, int segments, KeptTimes times) {
        this.rows = database.getCollection(COLLECTION);
        this.serializer = serializer;
        this.segments = segments;
        this.times = times;
    }

    TokenStore tokenStore(String node) {
        return new ClaimedTokens(rows, serializer, node, times);
    }

    int segments() {
        return segments;
    }

    void add(ProjectionGroup group) {
        groups.put(group.name, group);
    }

    Collection<ProjectionGroup> groups() {
        return groups.values();
    }

    ProjectionGroup group(String name) {
        var group = groups.get(name);
        if (group == null) throw new IllegalArgumentException("no projection is called " + name);
        return group;
    }

    void ensureIndex() {
        rows.createIndex(Indexes.ascending(GROUP, "segment"), new IndexOptions().unique(true));
    }

    /** Forgets the positions of all lives of the group. */
    void clear(String group) {
        rows.deleteMany(and(gte(GROUP, group + "@"), lt(GROUP, group + "A"))); // A follows @
    }

    /** Whether every segment has passed the position and left no hole at it. @param position -1 before the first event */
    boolean cover(String group, long position) {
        var tokens = of(group(group));
        return tokens.size() >= segments && tokens.values().stream().allMatch(token -> covers(token, position));
    }

    /** The lowest position of all segments, -1 before the first event; null when there are none. */
    @Nullable
    Long lowest(ProjectionGroup group) {
        var tokens = of(group);
        return tokens.size() < segments
                ? null
                : Long.valueOf(tokens.values().stream()
                        .mapToLong(Positions::position)
                        .min()
                        .orElse(-1));
    }

    /** By segment; -1 before the first event. */
    Map<Integer, Long> bySegment(ProjectionGroup group) {
        var positions = new TreeMap<Integer, Long>();
        of(group).forEach((segment, token) -> positions.put(segment, position(token)));
        return positions;
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    private static boolean covers(@Nullable TrackingToken token, long position) {
        return switch (WrappedToken.unwrapLowerBound(token)) {
            case null -> position < 0;
            case GapAwareTrackingToken t ->
                t.getIndex() >= position && !t.getGaps().contains(position);
            case GlobalSequenceTrackingToken t -> t.getGlobalIndex() >= position;
            case TrackingToken t -> position(t) >= position;
        };
    }

    private Map<Integer, @Nullable TrackingToken> of(ProjectionGroup group) {
        var tokens = new TreeMap<Integer, @Nullable TrackingToken>();
        if (group.life == null) return tokens;
        for (var row : rows.find(eq(GROUP, group.tokenName())))
            tokens.put(row.getInteger("segment"), ClaimedTokens.token(row, serializer));
        return tokens;
    }
}
