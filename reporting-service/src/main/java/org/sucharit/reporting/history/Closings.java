package org.sucharit.reporting.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.reporting.record.Rows;

/**
 * What was made of all books as they were at the end of a day in Bangkok, kept until something is heard of that day or of one
 * before it.
 *
 * <p>A slip with a token is laid out before the books are read, and what was made of them is kept on that slip only. Who
 * enters something in the books takes away the slips of its day and of all later ones, with what is kept on them: before it
 * is entered, and once more afterwards. A slip laid out before that second time is gone then; one laid out after it is for
 * what was entered, too. What a crash in between leaves is taken away when the events come again.
 */
@Component
public class Closings {

    /** Those not asked for for longest go when there are more. */
    static final int MOST = 400;

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final int DUPLICATE = 11000;
    private static final String ID = "_id";
    private static final String TOKEN = "token";
    private static final String USED = "used";
    private static final String MADE = "made";

    private final MongoCollection<Document> slips;
    private final Completeness completeness;
    private final Clock clock;

    Closings(MongoDatabase database, Completeness completeness, Clock clock) {
        this.slips = database.getCollection("closings");
        this.completeness = completeness;
        this.clock = clock;
    }

    /** The last instant of a day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BANGKOK).toInstant().minusNanos(1);
    }

    /**
     * What is kept of a day that is over.
     *
     * @param what its name among all that is made of a day; what is made in another way has another name
     */
    public <T> Optional<T> find(LocalDate day, String what, Class<T> type) {
        var slip = slips.find(eq(ID, id(day, what))).first();
        var made = slip == null ? null : slip.get(MADE, Binary.class);
        if (slip == null || made == null) return Optional.empty();
        use(slip);
        try (var reading = new Pages()) {
            var json = reading.unpack(made);
            return Optional.of(Rows.read(json, 0, json.length, type));
        }
    }

    /** Makes it and keeps it, unless events of the day are missing, or come meanwhile. */
    public <T> T make(LocalDate day, String what, Supplier<T> making) {
        var id = id(day, what);
        var token = layOut(id);
        // not before the slip is there: whoever clears the books has begun to read anew by then, or takes the slip away
        boolean complete = !completeness.completeUntil().isBefore(endOf(day));
        var made = making.get();
        if (complete && token != null) keep(id, token, made);
        return made;
    }

    /** Takes away what is kept of days that events tell of, and of all later ones. */
    void correct(Collection<Happening> events) {
        events.stream()
                .map(Happening::time)
                .min(Instant::compareTo)
                .map(first -> LocalDate.ofInstant(first, BANGKOK))
                .ifPresent(day -> slips.deleteMany(gte(ID, day.toString())));
    }

    void clear() {
        slips.deleteMany(empty());
    }

    /** In the order of days. */
    private static String id(LocalDate day, String what) {
        return day + "/" + what;
    }

    /** @return null when it was taken away at once */
    private @Nullable String layOut(String id) {
        var token = UUID.randomUUID().toString();
        try {
            slips.insertOne(new Document(ID, id).append(TOKEN, token).append(USED, today()));
            return token;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE) throw e;
            var there = slips.find(eq(ID, id)).projection(include(TOKEN)).first();
            return there == null ? null : there.getString(TOKEN);
        }
    }

    private void keep(String id, String token, Object made) {
        try (var making = new Pages()) {
            slips.updateOne(on(id, token), set(MADE, making.pack(Rows.bytes(made))));
        }
        if (slips.countDocuments() > MOST) dropUnused();
    }

    private void dropUnused() {
        var unused = new ArrayList<String>();
        for (var slip :
                slips.find().projection(include(ID)).sort(descending(USED, ID)).skip(MOST))
            unused.add(slip.getString(ID));
        slips.deleteMany(in(ID, unused));
    }

    /** Known by the day: that is written once a day. */
    private void use(Document slip) {
        if (!today().equals(slip.getString(USED)))
            slips.updateOne(on(slip.getString(ID), slip.getString(TOKEN)), set(USED, today()));
    }

    private static Bson on(String id, String token) {
        return and(eq(ID, id), eq(TOKEN, token));
    }

    private String today() {
        return LocalDate.now(clock.withZone(BANGKOK)).toString();
    }
}
