package org.sucharit.reporting.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;

/** The list of reports, for whoever shows many of them. */
@Component
public class ReportList {

    /** For waiting until it knows of a report: the processing group. */
    public static final String GROUP = ReportsProjection.GROUP;

    /** The newest year first, then what was drafted last. */
    private static final Bson ORDER = orderBy(descending("fiscalYear"), descending("draftedOn"), ascending("_id"));

    private static final int BATCH = 500;

    private final ReportsProjection projection;

    ReportList(ReportsProjection projection) {
        this.projection = projection;
    }

    /** What reports are looked for by; what is null does not matter. @param unfinished also what is not published */
    public record Search(
            @Nullable AgencyId agency,
            @Nullable ReportKind kind,
            @Nullable Integer fiscalYear,
            @Nullable ReportStatus status,
            boolean unfinished) {}

    /** @param limit 0 for all */
    public List<ReportRow> find(Search search, int skip, int limit) {
        return projection.rows().find(filter(search), ORDER, skip, limit);
    }

    public long count(Search search) {
        return projection.rows().count(filter(search));
    }

    /** Everything that is published, by agency and id; never more than a few hundred of them in memory. */
    public Stream<ReportRow> published() {
        return Stream.iterate(
                        after("", ""),
                        page -> !page.isEmpty(),
                        page -> after(page.getLast().agency(), page.getLast().id()))
                .flatMap(List::stream);
    }

    private List<ReportRow> after(String agency, String id) {
        var further = or(gt("agency", agency), and(eq("agency", agency), gt("_id", id)));
        return projection.rows().find(and(ne("publishedOn", null), further), ascending("agency", "_id"), 0, BATCH);
    }

    private static Bson filter(Search search) {
        var filters = new ArrayList<Bson>();
        if (search.agency() != null) filters.add(eq("agency", search.agency().value()));
        if (search.kind() != null) filters.add(eq("kind", search.kind().name()));
        if (search.fiscalYear() != null) filters.add(eq("fiscalYear", search.fiscalYear()));
        if (search.status() != null) filters.add(eq("status", search.status().name()));
        if (!search.unfinished()) filters.add(ne("publishedOn", null));
        return filters.isEmpty() ? empty() : and(filters);
    }
}
