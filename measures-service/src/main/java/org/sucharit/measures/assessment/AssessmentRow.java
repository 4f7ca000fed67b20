package org.sucharit.measures.assessment;

import org.jspecify.annotations.Nullable;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentCorrected;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentRecorded;

/** An assessment as it now stands. */
record AssessmentRow(String id, String agency, long version, int fiscalYear, AssessmentResult result) {

    static final String COLLECTION = "assessments";

    static AssessmentRow after(@Nullable AssessmentRow row, AssessmentEvent event) {
        return switch (event) {
            case AssessmentRecorded e -> of(e.assessmentId(), e.result());
            case AssessmentCorrected e -> of(e.assessmentId(), e.result());
        };
    }

    private static AssessmentRow of(AssessmentId id, AssessmentResult result) {
        return new AssessmentRow(id.toString(), id.agency().value(), 0, id.fiscalYear(), result);
    }
}
