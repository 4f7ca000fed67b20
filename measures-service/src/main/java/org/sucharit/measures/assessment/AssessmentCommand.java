package org.sucharit.measures.assessment;

import java.math.BigDecimal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.measures.evidence.Source;

/** Everything that can be asked of an assessment. */
public sealed interface AssessmentCommand {

    AssessmentId assessmentId();

    /**
     * @param reason why; needed when it corrects what is recorded, unless a document is the source
     * @param rules of that year, which what a person enters has to keep; what a document states is kept as it is
     */
    record RecordAssessment(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            AssessmentResult result,
            @Nullable String reason,
            @Nullable Source source,
            @Nullable RuleSet rules)
            implements AssessmentCommand {

        /** What a document states. */
        public static RecordAssessment told(AssessmentId id, AssessmentResult result, Source source) {
            return new RecordAssessment(id, result, null, source, null);
        }
    }

    /** @param below a score below it is a shortfall, 0–100 */
    record SetThreshold(@TargetAggregateIdentifier AssessmentId assessmentId, BigDecimal below)
            implements AssessmentCommand {}
}
