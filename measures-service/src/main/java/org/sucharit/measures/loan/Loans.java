package org.sucharit.measures.loan;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.projection.Documents;

/** The register of property loans as it stands in the read model. */
@Component
class Loans {

    /** The newest request first. */
    private static final Bson ORDER = orderBy(descending("requestedOn"), ascending("_id"));

    private static final int BATCH = 500;

    private final Documents<LoanRow> rows;

    Loans(LoansProjection projection) {
        this.rows = projection.rows();
    }

    /** What loans are looked for by; what is null does not matter. @param month of the request */
    record Search(
            @Nullable AgencyId agency,
            @Nullable LoanStatus status,
            @Nullable Boolean overdue,
            @Nullable YearMonth month,
            @Nullable String unit,
            @Nullable FiscalYear fiscalYear) {}

    Optional<LoanRow> find(LoanId id) {
        return rows.byId(id.toString());
    }

    /** @param day decides what is overdue @param limit 0 for all */
    List<LoanRow> find(Search search, LocalDate day, int skip, int limit) {
        return rows.find(filter(search, day), ORDER, skip, limit);
    }

    long count(Search search, LocalDate day) {
        return rows.count(filter(search, day));
    }

    /** Every loan of an agency to which something may have happened in the year. */
    List<LoanFacts> touching(AgencyId agency, FiscalYear year) {
        var filter = and(
                eq("agency", agency.value()),
                lte("requestedOn", year.lastDay().toString()),
                or(eq("closedOn", null), gte("closedOn", year.firstDay().toString())));
        return rows.find(filter, ORDER, 0, 0).stream().map(LoanRow::facts).toList();
    }

    /** Everything that is out and to be back by a day, of all agencies. */
    Stream<LoanRow> outUntil(LocalDate day) {
        return Stream.iterate(
                        after("", day),
                        page -> !page.isEmpty(),
                        page -> after(page.getLast().id(), day))
                .flatMap(List::stream);
    }

    private List<LoanRow> after(String id, LocalDate day) {
        var filter = and(eq("status", LoanStatus.HANDED_OVER.name()), lte("dueOn", day.toString()), gt("_id", id));
        return rows.find(filter, ascending("_id"), 0, BATCH);
    }

    private static Bson filter(Search search, LocalDate day) {
        var filters = new ArrayList<Bson>();
        if (search.agency() != null) filters.add(eq("agency", search.agency().value()));
        if (search.status() != null) filters.add(eq("status", search.status().name()));
        if (search.month() != null) filters.add(eq("month", search.month().toString()));
        if (search.unit() != null) filters.add(eq("unit", search.unit()));
        if (search.overdue() != null) filters.add(search.overdue() ? overdue(day) : nor(overdue(day)));
        if (search.fiscalYear() != null) {
            filters.add(gte("requestedOn", search.fiscalYear().firstDay().toString()));
            filters.add(lte("requestedOn", search.fiscalYear().lastDay().toString()));
        }
        return filters.isEmpty() ? empty() : and(filters);
    }

    private static Bson overdue(LocalDate day) {
        return and(
                lte("handedOverOn", day.toString()),
                lt("dueOn", day.toString()),
                or(eq("returnedOn", null), gt("returnedOn", day.toString())));
    }
}
