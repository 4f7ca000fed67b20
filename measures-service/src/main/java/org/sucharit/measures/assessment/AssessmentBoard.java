package org.sucharit.measures.assessment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.ruleset.RuleBook;

/** Assessments and shortfalls, as they stand in the read model. */
@Component
public class AssessmentBoard {

    /** The read model's name, for waiting until it has seen a position. */
    public static final String GROUP = AssessmentsProjection.GROUP;

    private static final Bson ORDER = ascending("agency", "assessmentYear", "_id");

    private final Documents<AssessmentRow> assessments;
    private final Documents<ShortfallRow> shortfalls;
    private final RuleBook rules;

    AssessmentBoard(AssessmentsProjection projection, RuleBook rules) {
        this.rules = rules;
        this.assessments = projection.assessments();
        this.shortfalls = projection.shortfalls();
    }

    /** A shortfall as the API shows it. */
    public record ShortfallView(
            String id,
            String agency,
            int assessmentYear,
            @JsonUnwrapped ShortfallFacts facts,
            long version) {

        static ShortfallView of(ShortfallRow row) {
            return new ShortfallView(row.id(), row.agency(), row.assessmentYear(), row.facts(), row.version());
        }
    }

    public Optional<AssessmentView> find(AssessmentId id) {
        return assessments.byId(id.toString()).map(row -> {
            var before = year(before(id)).orElse(null);
            return AssessmentView.of(year(row), before, shortfallsOf(id), row.version());
        });
    }

    /** A result in the light of its year's rules. */
    public Optional<AssessedYear> year(AssessmentId id) {
        return assessments.byId(id.toString()).map(this::year);
    }

    /** How the result differs from that of the year before. */
    public Optional<Change> change(AssessmentId id) {
        return year(id).map(now -> now.change(year(before(id)).orElse(null)));
    }

    /**
     * Where the agency fell short, recorded or not.
     *
     * @param threshold null for the agency's own, or else the one of the year's rules
     */
    public Optional<List<ProposedShortfall>> fellShort(AssessmentId id, @Nullable BigDecimal threshold) {
        return year(id).map(year -> ProposedShortfall.all(
                year, threshold == null ? year.threshold().orElse(null) : threshold, shortfallsOf(id)));
    }

    public Optional<ShortfallView> find(ShortfallId id) {
        return shortfalls.byId(id.toString()).map(ShortfallView::of);
    }

    /** What is null does not matter. */
    public Listing<ShortfallView> find(@Nullable AgencyId agency, @Nullable Integer assessmentYear, PageWish page) {
        var filters = new ArrayList<Bson>();
        if (agency != null) filters.add(eq("agency", agency.value()));
        if (assessmentYear != null) filters.add(eq("assessmentYear", assessmentYear));
        var filter = filters.isEmpty() ? empty() : and(filters);
        var found = shortfalls.find(filter, ORDER, page.skip(), page.limit());
        return page.of(found, shortfalls.count(filter), ShortfallView::of);
    }

    private AssessedYear year(AssessmentRow row) {
        var facts = row.facts();
        return new AssessedYear(
                facts, rules.find(facts.id().agency(), row.fiscalYear()).orElse(null));
    }

    private static AssessmentId before(AssessmentId id) {
        return new AssessmentId(id.agency(), id.fiscalYear() - 1);
    }

    private List<ShortfallView> shortfallsOf(AssessmentId id) {
        return find(id.agency(), id.fiscalYear(), new PageWish(0, PageWish.MAX_SIZE))
                .items();
    }
}
