package org.sucharit.measures.assessment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.assessment.AssessmentRejected.Reason.REASON_MISSING;
import static org.sucharit.measures.assessment.AssessmentRejected.Reason.THRESHOLD_OUT_OF_RANGE;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.assessment.AssessmentCommand.RecordAssessment;
import org.sucharit.measures.assessment.AssessmentCommand.SetThreshold;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentCorrected;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentRecorded;
import org.sucharit.measures.assessment.AssessmentEvent.ThresholdSet;

/** An assessment holds a whole set of scores or none, and is corrected only with a reason. */
@Aggregate
class Assessment {

    @AggregateIdentifier
    private AssessmentId id;

    private @Nullable AssessmentFacts facts;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordAssessment command) {
        var next = command.result();
        if (facts != null && next.equals(facts.result())) return;
        if (command.source() == null) ResultCheck.entered(next, facts == null ? null : facts.result(), command.rules());
        ResultCheck.always(next);
        if (facts == null) {
            apply(new AssessmentRecorded(command.assessmentId(), next, command.reason(), command.source()));
            return;
        }
        if (command.source() == null && isBlank(command.reason())) throw new AssessmentRejected(REASON_MISSING);
        apply(new AssessmentCorrected(id, next, command.reason(), command.source()));
    }

    @CommandHandler
    void handle(SetThreshold command) {
        var below = command.below();
        if (ResultCheck.isOutOfRange(below)) throw new AssessmentRejected(THRESHOLD_OUT_OF_RANGE);
        var was = Objects.requireNonNull(facts).threshold();
        if (was != null && was.compareTo(below) == 0) return;
        apply(new ThresholdSet(id, below));
    }

    @EventSourcingHandler
    void on(AssessmentEvent event) {
        id = event.assessmentId();
        facts = AssessmentFacts.after(facts, event);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private Assessment() {} // Axon
}
