package org.sucharit.measures.measure;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.Step;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.evidence.Source;

/**
 * Everything that can be asked of a measure.
 *
 * <p>A {@code source} says that a document states it: it is then kept as written, without the checks made on what a
 * person enters, and what stands there already word for word is not added again. {@code today} is the day in Bangkok.
 */
public sealed interface MeasureCommand {

    MeasureId measureId();

    /** @param origin what the draft was made from; null when a person or a document wrote it */
    record DraftMeasure(
            @TargetAggregateIdentifier MeasureId measureId,
            AgencyId agency,
            int fiscalYear,
            MeasurePlan plan,
            @Nullable Source source,
            @Nullable Origin origin)
            implements MeasureCommand {

        public DraftMeasure(
                MeasureId measureId, AgencyId agency, int fiscalYear, MeasurePlan plan, @Nullable Source source) {
            this(measureId, agency, fiscalYear, plan, source, null);
        }
    }

    /** @param reason why; needed once the measure is adopted, unless a document is the source */
    record ReviseMeasure(
            @TargetAggregateIdentifier MeasureId measureId,
            PlanChange change,
            @Nullable String reason,
            @Nullable Source source)
            implements MeasureCommand {}

    /** @param step from 1 */
    record DropStep(@TargetAggregateIdentifier MeasureId measureId, int step, String reason)
            implements MeasureCommand {}

    /** @param step from 1 */
    record SubstituteStep(@TargetAggregateIdentifier MeasureId measureId, int step, Step replacement, String reason)
            implements MeasureCommand {}

    /**
     * The executive adopts the measure or, with a source, a document that reports results shows that it was adopted.
     *
     * @param on the day it counts from
     */
    record AdoptMeasure(
            @TargetAggregateIdentifier MeasureId measureId,
            LocalDate on,
            @Nullable Source source) implements MeasureCommand {}

    /** @param evidence kept files of the same agency */
    record RecordAction(
            @TargetAggregateIdentifier MeasureId measureId,
            ReportedAction action,
            List<EvidenceId> evidence,
            LocalDate today,
            @Nullable Source source)
            implements MeasureCommand {

        public RecordAction {
            evidence = List.copyOf(evidence);
        }
    }

    /** @param action from 1 @param evidence kept files of the same agency */
    record AttachEvidence(@TargetAggregateIdentifier MeasureId measureId, int action, List<EvidenceId> evidence)
            implements MeasureCommand {

        public AttachEvidence {
            evidence = List.copyOf(evidence);
        }
    }

    /** @param action from 1 @param evidence attached to it */
    record DetachEvidence(
            @TargetAggregateIdentifier MeasureId measureId, int action, List<EvidenceId> evidence, String reason)
            implements MeasureCommand {

        public DetachEvidence {
            evidence = List.copyOf(evidence);
        }
    }

    /** @param order what the executive ordered @param evidence kept files of the same agency: the minutes */
    record RecordFollowUp(
            @TargetAggregateIdentifier MeasureId measureId,
            String text,
            LocalDate on,
            FollowUpPlan.By by,
            @Nullable String order,
            List<EvidenceId> evidence,
            LocalDate today,
            @Nullable Source source)
            implements MeasureCommand {

        public RecordFollowUp {
            evidence = List.copyOf(evidence);
        }

        public RecordFollowUp(
                MeasureId measureId,
                String text,
                LocalDate on,
                FollowUpPlan.By by,
                @Nullable String order,
                LocalDate today,
                @Nullable Source source) {
            this(measureId, text, on, by, order, List.of(), today, source);
        }
    }

    /** Takes back what was recorded as done, unless something was built on it; doing so twice changes nothing. */
    record WithdrawAction(@TargetAggregateIdentifier MeasureId measureId, int action, String reason)
            implements MeasureCommand {}

    /** Takes back a follow-up, unless evidence proves it; doing so twice changes nothing. @param followUp from 1 */
    record WithdrawFollowUp(@TargetAggregateIdentifier MeasureId measureId, int followUp, String reason)
            implements MeasureCommand {}

    /**
     * Takes back the last revision of the plan, for instance who is responsible; doing so twice changes nothing.
     *
     * @param revision the measure's version right after it
     */
    record WithdrawRevision(@TargetAggregateIdentifier MeasureId measureId, long revision, String reason)
            implements MeasureCommand {}

    record ReportObstacle(
            @TargetAggregateIdentifier MeasureId measureId,
            String text,
            @Nullable Source source) implements MeasureCommand {}

    /** @param obstacle from 1, in the order they were reported */
    record ResolveObstacle(@TargetAggregateIdentifier MeasureId measureId, int obstacle, String resolution)
            implements MeasureCommand {}

    record Recommend(
            @TargetAggregateIdentifier MeasureId measureId,
            String text,
            @Nullable Source source) implements MeasureCommand {}

    record RecordOutcome(
            @TargetAggregateIdentifier MeasureId measureId,
            String text,
            @Nullable Source source) implements MeasureCommand {}

    record CompleteMeasure(@TargetAggregateIdentifier MeasureId measureId, LocalDate on) implements MeasureCommand {}

    record CancelMeasure(@TargetAggregateIdentifier MeasureId measureId, String reason) implements MeasureCommand {}

    /**
     * Takes back that it was cancelled or completed; of an open measure it changes nothing.
     *
     * @param ended how it stood when it was decided who may; null for whichever
     */
    record ReopenMeasure(
            @TargetAggregateIdentifier MeasureId measureId,
            String reason,
            @Nullable MeasureStatus ended) implements MeasureCommand {

        public ReopenMeasure(MeasureId measureId, String reason) {
            this(measureId, reason, null);
        }
    }

    /** @param by another measure of the same agency */
    record ReplaceMeasure(
            @TargetAggregateIdentifier MeasureId measureId,
            MeasureId by,
            @Nullable String reason) implements MeasureCommand {}
}
