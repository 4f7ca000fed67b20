package org.sucharit.measures.assessment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.evidence.Source;

/** Everything that can be asked of an assessment. */
public sealed interface AssessmentCommand {

    AssessmentId assessmentId();

    /** @param reason why; needed when it corrects what is recorded, unless a document is the source */
    record RecordAssessment(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            AssessmentResult result,
            @Nullable String reason,
            @Nullable Source source)
            implements AssessmentCommand {}
}
