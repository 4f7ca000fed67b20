package org.sucharit.reporting.scorecard;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;

/**
 * Which agencies' rows are out of date. A mark is written before the place in the topic moves and goes when the rows of
 * its agency, province and the nation are written; one that is made again meanwhile stays.
 */
@Component
class Marks {

    private static final String TOKEN = "token";
    private static final String SINCE = "since";
    private static final String YEARS = "years";
    private static final String PROVINCES = "provinces";

    private final MongoCollection<Document> marks;

    Marks(MongoDatabase database) {
        this.marks = database.getCollection("scorecard_marks");
    }

    /**
     * @param since up to when everything was in the rows when it was made
     * @param years whose rows are out of date; with {@link Card#EVERY_YEAR} among them all are
     * @param provinces names of provinces the agency's rows were in before; their sums are out of date too
     */
    record Mark(AgencyId agency, String token, Instant since, Set<Integer> years, List<String> provinces) {

        boolean isOfEveryYear() {
            return years.contains(Card.EVERY_YEAR);
        }
    }

    /**
     * @param years of each agency, {@link Card#EVERY_YEAR} for all
     * @param completeUntil up to when everything is in the rows as long as these marks are there
     */
    void add(Map<AgencyId, Set<Integer>> years, Instant completeUntil) {
        var since = Date.from(completeUntil);
        var updates = new ArrayList<Bson>();
        years.values()
                .forEach(some -> updates.add(Updates.combine(
                        Updates.set(TOKEN, UUID.randomUUID().toString()),
                        Updates.addEachToSet(YEARS, List.copyOf(some)),
                        Updates.setOnInsert(SINCE, since))));
        write(updates, List.copyOf(years.keySet()));
    }

    /**
     * Before agencies' rows leave provinces. A mark that went meanwhile, because another thread has settled it, is there
     * again until this one has settled it too.
     */
    void remember(Collection<Mark> settling, Map<AgencyId, String> left) {
        var leaving = settling.stream()
                .filter(mark -> left.containsKey(mark.agency()))
                .toList();
        write(
                leaving.stream()
                        .map(mark -> Updates.combine(
                                Updates.addToSet(PROVINCES, left.get(mark.agency())),
                                Updates.setOnInsert(TOKEN, mark.token()),
                                Updates.setOnInsert(YEARS, List.copyOf(mark.years())),
                                Updates.setOnInsert(SINCE, Date.from(mark.since()))))
                        .toList(),
                leaving.stream().map(Mark::agency).toList());
    }

    private void write(List<Bson> updates, List<AgencyId> agencies) {
        if (updates.isEmpty()) return;
        var writes = new ArrayList<UpdateOneModel<Document>>();
        for (int i = 0; i < agencies.size(); i++)
            writes.add(new UpdateOneModel<>(
                    eq("_id", agencies.get(i).value()), updates.get(i), new UpdateOptions().upsert(true)));
        marks.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    List<Mark> of(Collection<AgencyId> agencies) {
        return read(in("_id", agencies.stream().map(AgencyId::value).toList()));
    }

    List<Mark> all() {
        return read(empty());
    }

    private List<Mark> read(Bson filter) {
        var found = new ArrayList<Mark>();
        for (var row : marks.find(filter))
            found.add(new Mark(
                    new AgencyId(row.getString("_id")),
                    row.getString(TOKEN),
                    row.get(SINCE, new Date(0)).toInstant(),
                    Set.copyOf(row.getList(YEARS, Integer.class, List.of(Card.EVERY_YEAR))),
                    row.getList(PROVINCES, String.class, List.of())));
        return found;
    }

    void remove(Collection<Mark> settled) {
        if (settled.isEmpty()) return;
        var writes = settled.stream()
                .map(mark -> new DeleteOneModel<Document>(
                        new Document("_id", mark.agency().value()).append(TOKEN, mark.token())))
                .toList();
        marks.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    /** Up to when everything is in the rows; empty when nothing is marked. */
    Optional<Instant> completeUntil() {
        var oldest = marks.find().sort(ascending(SINCE)).limit(1).first();
        if (oldest == null) return Optional.empty();
        return Optional.of(oldest.get(SINCE, new Date(0)).toInstant());
    }

    void prepare() {
        marks.createIndex(Indexes.ascending("_id", TOKEN), new IndexOptions().unique(true));
        marks.createIndex(Indexes.ascending(SINCE));
    }
}
