package org.sucharit.measures.assessment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;

/** Assessments and shortfalls, as they stand in the read model. */
@Component
public class AssessmentBoard {

    private static final Bson ORDER = ascending("agency", "assessmentYear", "_id");

    private final Documents<AssessmentRow> assessments;
    private final Documents<ShortfallRow> shortfalls;

    AssessmentBoard(AssessmentsProjection projection) {
        this.assessments = projection.assessments();
        this.shortfalls = projection.shortfalls();
    }

    /** An assessment as the API shows it. @param total null where the assessment has no scores */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AssessmentView(
            String agency,
            int fiscalYear,
            @Nullable BigDecimal total,
            @Nullable Map<Instrument, BigDecimal> instruments,
            @JsonUnwrapped AssessmentResult result,
            List<ShortfallView> shortfalls,
            long version) {}

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
        return assessments.byId(id.toString()).map(row -> view(id, row));
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

    private AssessmentView view(AssessmentId id, AssessmentRow row) {
        var totals = Totals.of(row.result().scores());
        var its = find(id.agency(), id.fiscalYear(), new PageWish(0, PageWish.MAX_SIZE));
        return new AssessmentView(
                row.agency(),
                row.fiscalYear(),
                totals.map(Totals::total).orElse(null),
                totals.map(Totals::instruments).orElse(null),
                row.result(),
                its.items(),
                row.version());
    }
}
