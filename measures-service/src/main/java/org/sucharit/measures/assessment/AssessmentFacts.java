package org.sucharit.measures.assessment;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentCorrected;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentRecorded;
import org.sucharit.measures.assessment.AssessmentEvent.ThresholdSet;

/**
 * Everything known about an assessment, as its events tell it.
 *
 * @param threshold the agency's own; null for the one of the year's rules
 */
public record AssessmentFacts(
        AssessmentId id, AssessmentResult result, @Nullable BigDecimal threshold) {

    /** The facts after one more event. @param before null for the first event */
    public static AssessmentFacts after(@Nullable AssessmentFacts before, AssessmentEvent event) {
        return switch (event) {
            case AssessmentRecorded e -> new AssessmentFacts(e.assessmentId(), e.result(), null);
            case AssessmentCorrected e ->
                new AssessmentFacts(e.assessmentId(), e.result(), before == null ? null : before.threshold());
            case ThresholdSet e ->
                new AssessmentFacts(
                        e.assessmentId(), Objects.requireNonNull(before).result(), e.below());
        };
    }
}
