package org.sucharit.measures.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.evidence.Source;

/** Everything that can happen to an assessment. */
public sealed interface AssessmentEvent {

    AssessmentId assessmentId();

    @JsonInclude(Include.NON_NULL)
    record AssessmentRecorded(
            AssessmentId assessmentId,
            AssessmentResult result,
            @Nullable String reason,
            @Nullable Source source) implements AssessmentEvent {}

    /** What was recorded before was wrong or incomplete; it stays in the history. */
    @JsonInclude(Include.NON_NULL)
    record AssessmentCorrected(
            AssessmentId assessmentId,
            AssessmentResult result,
            @Nullable String reason,
            @Nullable Source source) implements AssessmentEvent {}

    /** @param below a score below it is a shortfall for the agency, whatever the year's rules propose */
    record ThresholdSet(AssessmentId assessmentId, BigDecimal below) implements AssessmentEvent {}
}
