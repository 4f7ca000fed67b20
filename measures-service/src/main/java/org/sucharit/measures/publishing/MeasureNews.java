package org.sucharit.measures.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.Step;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.measure.MeasureEvent;
import org.sucharit.measures.measure.MeasureEvent.*;
import org.sucharit.measures.measure.MeasureEvent.MeasurePlanned.Basis;
import org.sucharit.measures.measure.MeasurePlan;
import org.sucharit.measures.measure.Origin;

/** What others learn about measures: all of it. */
sealed interface MeasureNews extends News {

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.measure.drafted.v1")
    record MeasureDraftedV1(
            UUID measureId,
            String agency,
            int fiscalYear,
            MeasurePlan plan,
            @Nullable SourceV1 source,
            @Nullable Origin origin)
            implements MeasureNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.measure.revised.v1")
    record MeasureRevisedV1(
            UUID measureId,
            String agency,
            MeasurePlan plan,
            @Nullable String reason,
            @Nullable SourceV1 source) implements MeasureNews {}

    @WireType("sucharit.measure.step-dropped.v1")
    record StepDroppedV1(UUID measureId, String agency, int step, String reason) implements MeasureNews {}

    @WireType("sucharit.measure.step-substituted.v1")
    record StepSubstitutedV1(UUID measureId, String agency, int step, Step replacement, String reason)
            implements MeasureNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.measure.planned.v1")
    record MeasurePlannedV1(
            UUID measureId,
            String agency,
            Basis basis,
            LocalDate on,
            @Nullable SourceV1 source) implements MeasureNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.measure.action-recorded.v1")
    record ActionRecordedV1(
            UUID measureId,
            String agency,
            int number,
            ReportedAction action,
            List<UUID> evidence,
            @Nullable SourceV1 source)
            implements MeasureNews {}

    @JsonInclude(Include.NON_EMPTY)
    @WireType("sucharit.measure.follow-up-recorded.v1")
    record FollowUpRecordedV1(
            UUID measureId,
            String agency,
            int number,
            String text,
            LocalDate on,
            By by,
            @Nullable String order,
            List<UUID> evidence,
            @Nullable SourceV1 source)
            implements MeasureNews {}

    @WireType("sucharit.measure.action-withdrawn.v1")
    record ActionWithdrawnV1(UUID measureId, String agency, int number, String reason) implements MeasureNews {}

    @WireType("sucharit.measure.follow-up-withdrawn.v1")
    record FollowUpWithdrawnV1(UUID measureId, String agency, int number, String reason) implements MeasureNews {}

    @WireType("sucharit.measure.revision-withdrawn.v1")
    record RevisionWithdrawnV1(UUID measureId, String agency, long revision, MeasurePlan plan, String reason)
            implements MeasureNews {}

    @WireType("sucharit.measure.evidence-attached.v1")
    record EvidenceAttachedV1(UUID measureId, String agency, int number, List<UUID> evidence) implements MeasureNews {}

    @WireType("sucharit.measure.evidence-detached.v1")
    record EvidenceDetachedV1(UUID measureId, String agency, int number, List<UUID> evidence, String reason)
            implements MeasureNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.measure.obstacle-reported.v1")
    record ObstacleReportedV1(
            UUID measureId,
            String agency,
            int number,
            String text,
            @Nullable SourceV1 source) implements MeasureNews {}

    @WireType("sucharit.measure.obstacle-resolved.v1")
    record ObstacleResolvedV1(UUID measureId, String agency, int number, String resolution) implements MeasureNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.measure.recommendation-made.v1")
    record RecommendationMadeV1(
            UUID measureId,
            String agency,
            int number,
            String text,
            @Nullable SourceV1 source) implements MeasureNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.measure.outcome-recorded.v1")
    record OutcomeRecordedV1(
            UUID measureId,
            String agency,
            String text,
            @Nullable SourceV1 source) implements MeasureNews {}

    @WireType("sucharit.measure.completed.v1")
    record MeasureCompletedV1(UUID measureId, String agency, LocalDate on) implements MeasureNews {}

    @WireType("sucharit.measure.cancelled.v1")
    record MeasureCancelledV1(UUID measureId, String agency, String reason) implements MeasureNews {}

    @WireType("sucharit.measure.reopened.v1")
    record MeasureReopenedV1(UUID measureId, String agency, String reason) implements MeasureNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.measure.replaced.v1")
    record MeasureReplacedV1(
            UUID measureId,
            String agency,
            UUID by,
            @Nullable String reason) implements MeasureNews {}

    /** @param agency whose measure it is; only the first event of a measure says so itself */
    static MeasureNews of(MeasureEvent event, String agency) {
        var id = event.measureId().value();
        return switch (event) {
            case MeasureDrafted e ->
                new MeasureDraftedV1(id, agency, e.fiscalYear(), e.plan(), SourceV1.of(e.source()), e.origin());
            case MeasureRevised e -> new MeasureRevisedV1(id, agency, e.plan(), e.reason(), SourceV1.of(e.source()));
            case StepDropped e -> new StepDroppedV1(id, agency, e.step(), e.reason());
            case StepSubstituted e -> new StepSubstitutedV1(id, agency, e.step(), e.replacement(), e.reason());
            case MeasurePlanned e -> new MeasurePlannedV1(id, agency, e.basis(), e.on(), SourceV1.of(e.source()));
            case ActionRecorded e ->
                new ActionRecordedV1(id, agency, e.number(), e.action(), ids(e.evidence()), SourceV1.of(e.source()));
            case FollowUpRecorded e ->
                new FollowUpRecordedV1(
                        id,
                        agency,
                        e.number(),
                        e.text(),
                        e.on(),
                        e.by(),
                        e.order(),
                        ids(e.evidence()),
                        SourceV1.of(e.source()));
            case ActionWithdrawn e -> new ActionWithdrawnV1(id, agency, e.number(), e.reason());
            case FollowUpWithdrawn e -> new FollowUpWithdrawnV1(id, agency, e.number(), e.reason());
            case RevisionWithdrawn e -> new RevisionWithdrawnV1(id, agency, e.revision(), e.plan(), e.reason());
            case EvidenceAttached e -> new EvidenceAttachedV1(id, agency, e.number(), ids(e.evidence()));
            case EvidenceDetached e -> new EvidenceDetachedV1(id, agency, e.number(), ids(e.evidence()), e.reason());
            case ObstacleReported e ->
                new ObstacleReportedV1(id, agency, e.number(), e.text(), SourceV1.of(e.source()));
            case ObstacleResolved e -> new ObstacleResolvedV1(id, agency, e.number(), e.resolution());
            case RecommendationMade e ->
                new RecommendationMadeV1(id, agency, e.number(), e.text(), SourceV1.of(e.source()));
            case OutcomeRecorded e -> new OutcomeRecordedV1(id, agency, e.text(), SourceV1.of(e.source()));
            case MeasureCompleted e -> new MeasureCompletedV1(id, agency, e.on());
            case MeasureCancelled e -> new MeasureCancelledV1(id, agency, e.reason());
            case MeasureReopened e -> new MeasureReopenedV1(id, agency, e.reason());
            case MeasureReplaced e -> new MeasureReplacedV1(id, agency, e.by().value(), e.reason());
        };
    }

    private static List<UUID> ids(List<EvidenceId> evidence) {
        return evidence.stream().map(EvidenceId::value).toList();
    }
}
