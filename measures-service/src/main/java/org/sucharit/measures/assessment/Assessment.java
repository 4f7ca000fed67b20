package org.sucharit.measures.assessment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.assessment.AssessmentRejected.Reason.*;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.SubIndicatorScore;
import org.sucharit.measures.assessment.AssessmentCommand.RecordAssessment;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentCorrected;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentRecorded;

/** An assessment holds a whole set of scores or none, and is corrected only with a reason. */
@Aggregate
class Assessment {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    @AggregateIdentifier
    private AssessmentId id;

    private @Nullable AssessmentResult result;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordAssessment command) {
        var next = command.result();
        if (next.equals(result)) return;
        check(next);
        if (result == null) {
            apply(new AssessmentRecorded(command.assessmentId(), next, command.reason(), command.source()));
            return;
        }
        if (command.source() == null && isBlank(command.reason())) throw new AssessmentRejected(REASON_MISSING);
        apply(new AssessmentCorrected(id, next, command.reason(), command.source()));
    }

    @EventSourcingHandler
    void on(AssessmentEvent event) {
        switch (event) {
            case AssessmentRecorded e -> {
                id = e.assessmentId();
                result = e.result();
            }
            case AssessmentCorrected e -> result = e.result();
        }
    }

    private static void check(AssessmentResult result) {
        if (!result.scores().isEmpty() && !Totals.covers(result.scores()))
            throw new AssessmentRejected(SCORES_INCOMPLETE);
        var scores = Stream.of(
                        result.scores().stream().map(IndicatorScore::score),
                        result.subIndicators().stream().map(SubIndicatorScore::score),
                        result.items().stream().map(ItemScore::score).filter(Objects::nonNull))
                .flatMap(s -> s);
        if (scores.anyMatch(score -> score.signum() < 0 || score.compareTo(HIGHEST) > 0))
            throw new AssessmentRejected(SCORE_OUT_OF_RANGE);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private Assessment() {} // Axon
}
