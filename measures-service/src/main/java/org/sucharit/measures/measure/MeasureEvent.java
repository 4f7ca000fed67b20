package org.sucharit.measures.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.Step;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.evidence.Source;

/** Everything that can happen to a measure. Steps, actions, follow-ups, obstacles, recommendations count from 1. */
public sealed interface MeasureEvent {

    MeasureId measureId();

    /** @param origin what the draft was made from; null when a person or a document wrote it */
    @JsonInclude(Include.NON_NULL)
    record MeasureDrafted(
            MeasureId measureId,
            AgencyId agency,
            int fiscalYear,
            MeasurePlan plan,
            @Nullable Source source,
            @Nullable Origin origin)
            implements MeasureEvent {

        public MeasureDrafted(
                MeasureId measureId, AgencyId agency, int fiscalYear, MeasurePlan plan, @Nullable Source source) {
            this(measureId, agency, fiscalYear, plan, source, null);
        }
    }

    /** @param plan the whole plan as it now stands */
    @JsonInclude(Include.NON_NULL)
    record MeasureRevised(
            MeasureId measureId,
            MeasurePlan plan,
            @Nullable String reason,
            @Nullable Source source) implements MeasureEvent {}

    record StepDropped(MeasureId measureId, int step, String reason) implements MeasureEvent {}

    record StepSubstituted(MeasureId measureId, int step, Step replacement, String reason) implements MeasureEvent {}

    /** Adopted: from here on it is carried out, and every change needs a reason. */
    @JsonInclude(Include.NON_NULL)
    record MeasurePlanned(
            MeasureId measureId,
            Basis basis,
            LocalDate on,
            @Nullable Source source) implements MeasureEvent {

        /** Whether the executive decided, or a document that reports results shows that it was decided. */
        public enum Basis {
            EXECUTIVE,
            DOCUMENT
        }
    }

    @JsonInclude(Include.NON_NULL)
    record ActionRecorded(
            MeasureId measureId,
            int number,
            ReportedAction action,
            List<EvidenceId> evidence,
            @Nullable Source source) implements MeasureEvent {

        public ActionRecorded {
            evidence = List.copyOf(evidence);
        }
    }

    /** Evidence that was there or came later proves an action too. @param number of the action */
    record EvidenceAttached(MeasureId measureId, int number, List<EvidenceId> evidence) implements MeasureEvent {

        public EvidenceAttached {
            evidence = List.copyOf(evidence);
        }
    }

    /** It does not prove the action after all. @param number of the action */
    record EvidenceDetached(MeasureId measureId, int number, List<EvidenceId> evidence, String reason)
            implements MeasureEvent {

        public EvidenceDetached {
            evidence = List.copyOf(evidence);
        }
    }

    /** @param evidence kept files that prove it; older events say nothing of it */
    @JsonInclude(Include.NON_EMPTY)
    record FollowUpRecorded(
            MeasureId measureId,
            int number,
            String text,
            LocalDate on,
            FollowUpPlan.By by,
            @Nullable String order,
            List<EvidenceId> evidence,
            @Nullable Source source)
            implements MeasureEvent {

        public FollowUpRecorded {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    /** It was not done after all, or recorded wrongly. @param number of the action, which no other gets */
    record ActionWithdrawn(MeasureId measureId, int number, String reason) implements MeasureEvent {}

    /** @param number of the follow-up, which no other gets */
    record FollowUpWithdrawn(MeasureId measureId, int number, String reason) implements MeasureEvent {}

    /**
     * A revision was taken back.
     *
     * @param revision the measure's version right after it
     * @param plan the whole plan as it now stands again
     */
    record RevisionWithdrawn(MeasureId measureId, long revision, MeasurePlan plan, String reason)
            implements MeasureEvent {}

    @JsonInclude(Include.NON_NULL)
    record ObstacleReported(
            MeasureId measureId,
            int number,
            String text,
            @Nullable Source source) implements MeasureEvent {}

    record ObstacleResolved(MeasureId measureId, int number, String resolution) implements MeasureEvent {}

    @JsonInclude(Include.NON_NULL)
    record RecommendationMade(
            MeasureId measureId,
            int number,
            String text,
            @Nullable Source source) implements MeasureEvent {}

    @JsonInclude(Include.NON_NULL)
    record OutcomeRecorded(
            MeasureId measureId, String text, @Nullable Source source) implements MeasureEvent {}

    record MeasureCompleted(MeasureId measureId, LocalDate on) implements MeasureEvent {}

    record MeasureCancelled(MeasureId measureId, String reason) implements MeasureEvent {}

    /** Cancelled or completed no longer: it stands where it stood before. */
    record MeasureReopened(MeasureId measureId, String reason) implements MeasureEvent {}

    @JsonInclude(Include.NON_NULL)
    record MeasureReplaced(
            MeasureId measureId, MeasureId by, @Nullable String reason) implements MeasureEvent {}
}
