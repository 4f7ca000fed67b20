package org.sucharit.measures.workplan;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static org.sucharit.measures.measure.MeasureStatus.DRAFTED;
import static org.sucharit.measures.measure.MeasureStatus.IN_PROGRESS;
import static org.sucharit.measures.measure.MeasureStatus.PLANNED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasureStatus;

/** An agency's measures of a year, as they stand in the read model. For deciding, ask {@code Measures} instead. */
@Component
public class Workplan {

    private static final Bson ORDER =
            orderBy(ascending("agency"), descending("fiscalYear"), ascending("place"), ascending("_id"));

    private final Documents<WorkplanRow> rows;

    Workplan(WorkplanProjection projection) {
        this.rows = projection.rows();
    }

    /** What measures are looked for by; what is null does not matter. */
    public record Search(
            @Nullable AgencyId agency,
            @Nullable Integer fiscalYear,
            @Nullable MeasureStatus status,
            @Nullable Boolean overdue,
            @Nullable String unit) {}

    /** A measure as its events tell it, before the read model has come to it. @param today decides what is overdue */
    public static MeasureView of(MeasureFacts known, LocalDate today) {
        return MeasureView.of(WorkplanRow.of(known), today);
    }

    /** @param today decides what is overdue */
    public Optional<MeasureView> find(String id, LocalDate today) {
        return rows.byId(id).map(row -> MeasureView.of(row, today));
    }

    /** By agency, the newest year first, in the documents' own order. */
    public Listing<MeasureView> find(Search search, PageWish page, LocalDate today) {
        var filter = filter(search, today);
        var found = rows.find(filter, ORDER, page.skip(), page.limit());
        return page.of(found, rows.count(filter), row -> MeasureView.of(row, today));
    }

    /** An agency's measures that are not closed, what is due first at the top; a draft is due as if it were adopted. */
    public List<MeasureView> open(AgencyId agency, LocalDate today) {
        var open = and(eq("agency", agency.value()), in("status", DRAFTED.name(), PLANNED.name(), IN_PROGRESS.name()));
        return rows.find(open, ascending("dueOn", "_id"), 0, PageWish.MAX_SIZE).stream()
                .map(row -> MeasureView.of(row, today))
                .toList();
    }

    private static Bson filter(Search search, LocalDate today) {
        var filters = new ArrayList<Bson>();
        if (search.agency() != null) filters.add(eq("agency", search.agency().value()));
        if (search.fiscalYear() != null) filters.add(eq("fiscalYear", search.fiscalYear()));
        if (search.status() != null) filters.add(eq("status", search.status().name()));
        if (search.unit() != null) filters.add(in("units", search.unit(), Responsible.EVERYONE));
        if (search.overdue() != null) filters.add(search.overdue() ? overdue(today) : nor(overdue(today)));
        return filters.isEmpty() ? empty() : and(filters);
    }

    private static Bson overdue(LocalDate today) {
        return and(in("status", PLANNED.name(), IN_PROGRESS.name()), lt("dueOn", today.toString()));
    }
}
