package org.sucharit.measures.followup;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.measure.FollowUpDue;
import org.sucharit.measures.measure.MeasureStatus;
import org.sucharit.measures.measure.Progress.FollowedUp;

/** Measures that want attention on a day: overdue, or not followed up as often as they promise. */
@Component
public class FollowUps {

    private final Documents<FollowUpRow> rows;

    FollowUps(FollowUpProjection projection) {
        this.rows = projection.rows();
    }

    /**
     * A measure that wants attention.
     *
     * @param due promised follow-ups that were missed or come next
     * @param last the latest follow-up that took place
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attention(
            String measure,
            String agency,
            int fiscalYear,
            @Nullable String number,
            String title,
            MeasureStatus status,
            boolean overdue,
            LocalDate dueOn,
            List<FollowUpDue> due,
            @Nullable FollowedUp last) {}

    /** The longest overdue first. */
    public Listing<Attention> find(
            @Nullable AgencyId agency, @Nullable Integer fiscalYear, LocalDate day, PageWish page) {
        var filters = new ArrayList<Bson>();
        filters.add(eq("underWay", true));
        filters.add(or(lt("dueOn", day.toString()), lt("openUntil", day.toString())));
        if (agency != null) filters.add(eq("agency", agency.value()));
        if (fiscalYear != null) filters.add(eq("fiscalYear", fiscalYear));
        var filter = and(filters);
        var found = rows.find(filter, ascending("dueOn", "_id"), page.skip(), page.limit());
        return page.of(found, rows.count(filter), row -> attention(row, day));
    }

    private static Attention attention(FollowUpRow row, LocalDate day) {
        var facts = row.facts();
        var done = facts.progress().followedUp();
        return new Attention(
                row.id(),
                row.agency(),
                row.fiscalYear(),
                facts.plan().number(),
                facts.plan().title(),
                facts.status(),
                facts.isOverdue(day),
                row.dueOn(),
                FollowUpDue.of(facts, day),
                done.stream().max((a, b) -> a.on().compareTo(b.on())).orElse(null));
    }
}
