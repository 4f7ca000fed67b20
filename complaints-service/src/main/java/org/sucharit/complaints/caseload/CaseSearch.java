package org.sucharit.complaints.caseload;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;

import java.time.LocalDate;
import java.util.ArrayList;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.kernel.AgencyId;

/**
 * What cases are looked for by; what is null does not matter.
 *
 * @param overdue whether the complainant waited too long for an answer on the day asked for
 * @param assignedTo subject of the investigator
 * @param asked whether a request waits for a second person
 */
public record CaseSearch(
        @Nullable CaseStatus status,
        @Nullable Boolean overdue,
        @Nullable AgencyId agency,
        @Nullable Kind kind,
        @Nullable String assignedTo,
        @Nullable Boolean asked) {

    public static final CaseSearch ALL = new CaseSearch(null, null, null, null, null, null);

    /** @param day decides what is overdue */
    Bson filter(LocalDate day) {
        var filters = new ArrayList<Bson>();
        if (status != null) filters.add(eq("status", status.name()));
        if (overdue != null) filters.add(overdue ? overdue(day) : nor(overdue(day)));
        if (agency != null) filters.add(eq("agency", agency.value()));
        if (kind != null) filters.add(eq("kind", kind.name()));
        if (assignedTo != null) filters.add(eq("assignedTo", assignedTo));
        if (asked != null) filters.add(asked ? gt("asked", 0) : nor(gt("asked", 0)));
        return filters.isEmpty() ? empty() : and(filters);
    }

    private static Bson overdue(LocalDate day) {
        return elemMatch(
                "waits",
                and(
                        lte("from", day.toString()),
                        lt("dueOn", day.toString()),
                        or(eq("until", null), gt("until", day.toString()))));
    }
}
