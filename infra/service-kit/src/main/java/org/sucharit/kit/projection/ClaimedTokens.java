package org.sucharit.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.time.KeptTimes;

/**
 * How far each segment has come, and which replica works on it. As Axon's own store for MongoDB, whose rows tell the hour twice: by
 * the time of the claim, and by an id that begins with one.
 */
final class ClaimedTokens implements TokenStore {

    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final String PROCESSOR = "processorName";
    private static final String SEGMENT = "segment";
    private static final String OWNER = "owner";
    private static final String CLAIMED = "timestamp";
    private static final String TOKEN = "token";
    private static final String TYPE = "tokenType";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> rows;
    private final Serializer serializer;
    private final String node;
    private final KeptTimes times;

    ClaimedTokens(MongoCollection<Document> rows, Serializer serializer, String node, KeptTimes times) {
        this.rows = rows;
        this.serializer = serializer;
        this.node = node;
        this.times = times;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        var serialized = serialized(token);
        var stored = rows.updateOne(
                and(of(processor, segment), mine()),
                combine(
                        set(OWNER, node),
                        set(CLAIMED, now()),
                        set(TOKEN, serialized == null ? null : serialized.getData()),
                        set(
                                TYPE,
                                serialized == null ? null : serialized.getType().getName())));
        if (stored.getMatchedCount() == 0) throw notClaimed(processor, segment);
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        initializeTokenSegments(processor, count, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken initial) {
        if (fetchSegments(processor).length > 0)
            throw new UnableToClaimTokenException("'" + processor + "' has positions already");
        rows.insertMany(IntStream.range(0, count)
                .mapToObj(segment -> row(initial, processor, segment))
                .toList());
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        try {
            rows.insertOne(row(token, processor, segment));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE_KEY) throw e;
            throw new UnableToInitializeTokenException("'" + processor + "' has a position for segment " + segment);
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        var row = rows.findOneAndUpdate(
                and(of(processor, segment), mine()), combine(set(OWNER, node), set(CLAIMED, now())));
        if (row == null) throw notClaimed(processor, segment);
        return token(row, serializer);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        var extended = rows.updateOne(and(of(processor, segment), eq(OWNER, node)), set(CLAIMED, now()));
        if (extended.getMatchedCount() == 0) throw notClaimed(processor, segment);
    }

    /** Another replica may have taken it meanwhile; then there is nothing to release. */
    @Override
    public void releaseClaim(String processor, int segment) {
        rows.updateOne(and(of(processor, segment), eq(OWNER, node)), set(OWNER, null));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        if (rows.deleteOne(and(of(processor, segment), eq(OWNER, node))).getDeletedCount() == 0)
            throw notClaimed(processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        return segments(eq(PROCESSOR, processor)).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        var all = fetchSegments(processor);
        return segments(and(eq(PROCESSOR, processor), mine())).stream()
                .map(segment -> Segment.computeSegment(segment, all))
                .toList();
    }

    /** @throws MongoException when MongoDB is away */
    private List<Integer> segments(Bson filter) {
        return rows.find(filter)
                .sort(new Document(SEGMENT, 1))
                .map(row -> row.getInteger(SEGMENT))
                .into(new ArrayList<>());
    }

    static @Nullable TrackingToken token(Document row, Serializer serializer) {
        var data = row.getString(TOKEN);
        return data == null
                ? null
                : serializer.deserialize(new org.axonframework.serialization.SimpleSerializedObject<>(
                        data, String.class, row.getString(TYPE), null));
    }

    private Document row(@Nullable TrackingToken token, String processor, int segment) {
        var serialized = serialized(token);
        return new Document("_id", processor + "/" + segment)
                .append(PROCESSOR, processor)
                .append(SEGMENT, segment)
                .append(OWNER, null)
                .append(CLAIMED, now())
                .append(TOKEN, serialized == null ? null : serialized.getData())
                .append(TYPE, serialized == null ? null : serialized.getType().getName());
    }

    private @Nullable SerializedObject<String> serialized(@Nullable TrackingToken token) {
        return token == null ? null : serializer.serialize(token, String.class);
    }

    private static Bson of(String processor, int segment) {
        return and(eq(PROCESSOR, processor), eq(SEGMENT, segment));
    }

    /** Or nobody's, or of a replica that has not been heard of for a while. */
    private Bson mine() {
        return or(eq(OWNER, node), eq(OWNER, null), lt(CLAIMED, now() - CLAIM.toMillis()));
    }

    private long now() {
        return times.lease(Instant.now()).toEpochMilli();
    }

    private static UnableToClaimTokenException notClaimed(String processor, int segment) {
        return new UnableToClaimTokenException(
                "segment %d of '%s' is another replica's, or not there".formatted(segment, processor));
    }
}
