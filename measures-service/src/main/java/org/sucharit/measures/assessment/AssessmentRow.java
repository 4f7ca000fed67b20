package org.sucharit.measures.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/** An assessment as it now stands. @param threshold the agency's own; null for the one of the year's rules */
record AssessmentRow(
        String id,
        String agency,
        long version,
        int fiscalYear,
        AssessmentResult result,
        @Nullable BigDecimal threshold) {

    static final String COLLECTION = "assessments";

    static AssessmentRow after(@Nullable AssessmentRow row, AssessmentEvent event) {
        var facts = AssessmentFacts.after(row == null ? null : row.facts(), event);
        var id = facts.id();
        return new AssessmentRow(
                id.toString(), id.agency().value(), 0, id.fiscalYear(), facts.result(), facts.threshold());
    }

    AssessmentFacts facts() {
        return new AssessmentFacts(new AssessmentId(new AgencyId(agency), fiscalYear), result, threshold);
    }
}
