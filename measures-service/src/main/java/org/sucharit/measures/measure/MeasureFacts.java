package org.sucharit.measures.measure;

import static org.sucharit.measures.measure.MeasureStatus.DRAFTED;
import static org.sucharit.measures.measure.MeasureStatus.IN_PROGRESS;
import static org.sucharit.measures.measure.MeasureStatus.PLANNED;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.time.Days;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.measures.evidence.Source;
import org.sucharit.measures.measure.MeasureEvent.*;
import org.sucharit.measures.measure.MeasureEvent.MeasurePlanned.Basis;

/**
 * Everything known about a measure, as its events tell it.
 *
 * @param source the document it was first taken from
 * @param adoption null while it is a draft
 * @param ending null while it is open
 * @param origin what the draft was made from; null when a person or a document wrote it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasureFacts(
        MeasureId id,
        AgencyId agency,
        int fiscalYear,
        MeasureStatus status,
        MeasurePlan plan,
        List<StepChange> stepChanges,
        @Nullable Adoption adoption,
        Progress progress,
        @Nullable Ending ending,
        @Nullable Source source,
        @Nullable Origin origin) {

    /**
     * A step that was dropped or substituted.
     *
     * @param step from 1
     * @param was the step before it was substituted; null when it was dropped
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepChange(
            int step, String reason, @Nullable Step was) {}

    /** Who decided that the measure is to be carried out, and from when it counts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Adoption(
            Basis basis, LocalDate on, @Nullable Source source) {}

    /** How the measure was closed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ending(
            @Nullable LocalDate completedOn,
            @Nullable String reason,
            @Nullable MeasureId replacedBy) {}

    /** The facts after one more event. @param before null for the first event */
    public static MeasureFacts after(@Nullable MeasureFacts before, MeasureEvent event) {
        if (event instanceof MeasureDrafted e)
            return new MeasureFacts(
                    e.measureId(),
                    e.agency(),
                    e.fiscalYear(),
                    DRAFTED,
                    e.plan(),
                    List.of(),
                    null,
                    Progress.NONE,
                    null,
                    e.source(),
                    e.origin());
        return Objects.requireNonNull(before).then(event);
    }

    private MeasureFacts then(MeasureEvent event) {
        return switch (event) {
            case MeasureDrafted _ -> throw new IllegalStateException("drafted twice");
            case MeasureRevised e -> revised(e.plan());
            case StepDropped e -> stepChanged(plan, new StepChange(e.step(), e.reason(), null));
            case StepSubstituted e ->
                stepChanged(
                        plan.withStep(e.step() - 1, e.replacement()),
                        new StepChange(e.step(), e.reason(), plan.steps().get(e.step() - 1)));
            case MeasurePlanned e -> adopted(new Adoption(e.basis(), e.on(), e.source()));
            case ActionRecorded e -> with(status == PLANNED ? IN_PROGRESS : status, progress.plus(e));
            case EvidenceAttached e -> with(status, progress.plus(e));
            case EvidenceDetached e -> with(status, progress.without(e));
            case FollowUpRecorded e -> with(status, progress.plus(e));
            case ActionWithdrawn e -> acted(progress.without(e));
            case FollowUpWithdrawn e -> with(status, progress.without(e));
            case RevisionWithdrawn e -> revised(e.plan());
            case ObstacleReported e -> with(status, progress.plus(e));
            case ObstacleResolved e -> with(status, progress.plus(e));
            case RecommendationMade e -> with(status, progress.plus(e));
            case OutcomeRecorded e -> with(status, progress.plus(e));
            case MeasureCompleted e -> ended(MeasureStatus.COMPLETED, new Ending(e.on(), null, null));
            case MeasureCancelled e -> ended(MeasureStatus.CANCELLED, new Ending(null, e.reason(), null));
            case MeasureReplaced e -> ended(MeasureStatus.REPLACED, new Ending(null, e.reason(), e.by()));
            case MeasureReopened _ -> ended(open(), null);
        };
    }

    /** The last day it should be done by: the end of its period, else of its fiscal year. */
    public LocalDate dueOn() {
        return days().last();
    }

    /** Whether it is adopted and not closed. */
    public boolean isUnderWay() {
        return status == PLANNED || status == IN_PROGRESS;
    }

    /** Whether it should have been done before that day. */
    public boolean isOverdue(LocalDate day) {
        return isUnderWay() && dueOn().isBefore(day);
    }

    /** The days it runs: its period as far as that makes sense, else its fiscal year. */
    Days days() {
        var period = plan.period();
        return period == null
                ? Days.of(new FiscalYear(fiscalYear))
                : Days.of(new FiscalYear(fiscalYear), period.from(), period.to());
    }

    private MeasureFacts revised(MeasurePlan next) {
        var still = stepChanges.stream()
                .filter(change -> next.hasSameStep(plan, change.step() - 1))
                .toList();
        return new MeasureFacts(
                id, agency, fiscalYear, status, next, still, adoption, progress, ending, source, origin);
    }

    private MeasureFacts stepChanged(MeasurePlan next, StepChange change) {
        var changes = new ArrayList<>(stepChanges);
        changes.add(change);
        return new MeasureFacts(
                id, agency, fiscalYear, status, next, List.copyOf(changes), adoption, progress, ending, source, origin);
    }

    private MeasureFacts adopted(Adoption how) {
        return new MeasureFacts(
                id, agency, fiscalYear, PLANNED, plan, stepChanges, how, progress, ending, source, origin);
    }

    private MeasureFacts with(MeasureStatus next, Progress more) {
        return new MeasureFacts(
                id, agency, fiscalYear, next, plan, stepChanges, adoption, more, ending, source, origin);
    }

    /** Something done is withdrawn; with the last of it the measure has not begun. */
    private MeasureFacts acted(Progress left) {
        return with(status == IN_PROGRESS && left.actions().isEmpty() ? PLANNED : status, left);
    }

    /** Where it stands when nothing has ended it. */
    private MeasureStatus open() {
        if (adoption == null) return DRAFTED;
        return progress.actions().isEmpty() ? PLANNED : IN_PROGRESS;
    }

    private MeasureFacts ended(MeasureStatus how, @Nullable Ending end) {
        return new MeasureFacts(
                id, agency, fiscalYear, how, plan, stepChanges, adoption, progress, end, source, origin);
    }
}
