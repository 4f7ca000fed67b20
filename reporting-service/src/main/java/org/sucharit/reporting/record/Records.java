package org.sucharit.reporting.record;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.Comparator.comparing;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;

/** Reads the present public record. */
@Component
public class Records {

    private final MongoDatabase database;

    Records(MongoDatabase database) {
        this.database = database;
    }

    /** @param subject the id of its stream of events */
    public <T extends PublicRecord> Optional<T> find(Class<T> type, String subject) {
        return all(type, eq("_id", subject)).stream().findFirst().map(Kept::record);
    }

    /** Those that are there, in no order. */
    public <T extends PublicRecord> List<T> find(Class<T> type, Collection<String> subjects) {
        return records(all(type, in("_id", subjects)));
    }

    /** What an agency has of one fiscal year, in the order of subjects; nothing of kinds that last longer than a year. */
    public <T extends PublicRecord> List<T> of(Class<T> type, AgencyId agency, int fiscalYear) {
        return records(all(type, and(eq(Rows.AGENCY, agency.value()), eq(Rows.FISCAL_YEAR, fiscalYear))));
    }

    /** The same with what is known about each, those that changed last first. */
    public <T extends PublicRecord> List<Kept<T>> newestOf(Class<T> type, AgencyId agency, int fiscalYear) {
        return all(type, and(eq(Rows.AGENCY, agency.value()), eq(Rows.FISCAL_YEAR, fiscalYear))).stream()
                .sorted(comparing(Kept<T>::changedAt).reversed())
                .toList();
    }

    /** What an agency has, of any year. */
    public <T extends PublicRecord> List<T> of(Class<T> type, AgencyId agency) {
        return records(all(type, eq(Rows.AGENCY, agency.value())));
    }

    /** What some agencies have, of any year. */
    public <T extends PublicRecord> List<T> ofAll(Class<T> type, Collection<AgencyId> agencies) {
        return records(
                all(type, in(Rows.AGENCY, agencies.stream().map(AgencyId::value).toList())));
    }

    /** What is the nation's own: figures. */
    public <T extends PublicRecord> List<T> ofNation(Class<T> type, int fiscalYear) {
        return records(all(type, and(eq(Rows.AGENCY, Rows.NATION), eq(Rows.FISCAL_YEAR, fiscalYear))));
    }

    /** The agencies that are registered in a province, by their code. */
    public List<AgencyRecord> agenciesIn(String province) {
        return records(all(AgencyRecord.class, eq(Rows.PROVINCE, province)));
    }

    /** All of a kind, one after the other, in no order; to be closed. */
    public <T extends PublicRecord> Stream<Kept<T>> stream(Class<T> type) {
        return stream(type, empty());
    }

    /** All of a kind and a fiscal year, one after the other, in no order; to be closed. */
    public <T extends PublicRecord> Stream<Kept<T>> stream(Class<T> type, int fiscalYear) {
        return stream(type, eq(Rows.FISCAL_YEAR, fiscalYear));
    }

    private <T extends PublicRecord> Stream<Kept<T>> stream(Class<T> type, Bson filter) {
        var cursor = rows(type, filter).batchSize(500).cursor();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.NONNULL), false)
                .map(row -> kept(row, type))
                .onClose(cursor::close);
    }

    private <T extends PublicRecord> List<Kept<T>> all(Class<T> type, Bson filter) {
        var found = new ArrayList<Kept<T>>();
        for (var row : rows(type, filter).sort(ascending("_id"))) found.add(kept(row, type));
        return found;
    }

    private FindIterable<Document> rows(Class<?> type, Bson filter) {
        return Rows.collection(database, Kind.of(type)).find(filter).projection(exclude(Rows.TRAIL));
    }

    private static <T extends PublicRecord> Kept<T> kept(Document row, Class<T> type) {
        return new Kept<>(
                row.getString("_id"),
                row.getLong(Rows.VERSION),
                row.getDate(Rows.CHANGED_AT).toInstant(),
                Rows.record(row, type));
    }

    private static <T extends PublicRecord> List<T> records(List<Kept<T>> kept) {
        return kept.stream().map(Kept::record).toList();
    }
}
