package org.sucharit.reporting.listening;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.Step;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.MeasureRecord.Origin;
import org.sucharit.reporting.record.MeasureRecord.Plan;
import org.sucharit.reporting.record.SourceRecord;

/** What is read of events about measures. */
sealed interface MeasureNews extends News<MeasureRecord> {

    @Override
    default MeasureRecord after(@Nullable MeasureRecord before) {
        return MeasureFold.after(before, this);
    }

    record Drafted(
            UUID measureId,
            AgencyId agency,
            int fiscalYear,
            Plan plan,
            @Nullable SourceRecord source,
            @Nullable Origin origin)
            implements MeasureNews {}

    record Revised(
            UUID measureId,
            AgencyId agency,
            Plan plan,
            @Nullable String reason,
            @Nullable SourceRecord source) implements MeasureNews {}

    record StepDropped(UUID measureId, AgencyId agency, int step, String reason) implements MeasureNews {}

    record StepSubstituted(UUID measureId, AgencyId agency, int step, Step replacement, String reason)
            implements MeasureNews {}

    record Planned(
            UUID measureId,
            AgencyId agency,
            String basis,
            LocalDate on,
            @Nullable SourceRecord source) implements MeasureNews {}

    record ActionRecorded(
            UUID measureId,
            AgencyId agency,
            int number,
            ReportedAction action,
            @Nullable List<UUID> evidence,
            @Nullable SourceRecord source)
            implements MeasureNews {}

    record EvidenceAttached(UUID measureId, AgencyId agency, int number, List<UUID> evidence) implements MeasureNews {}

    record EvidenceDetached(UUID measureId, AgencyId agency, int number, List<UUID> evidence, String reason)
            implements MeasureNews {}

    record ActionWithdrawn(UUID measureId, AgencyId agency, int number, String reason) implements MeasureNews {}

    record FollowUpWithdrawn(UUID measureId, AgencyId agency, int number, String reason) implements MeasureNews {}

    record RevisionWithdrawn(UUID measureId, AgencyId agency, long revision, Plan plan, String reason)
            implements MeasureNews {}

    record FollowUpRecorded(
            UUID measureId,
            AgencyId agency,
            int number,
            String text,
            LocalDate on,
            By by,
            @Nullable String order,
            @Nullable List<UUID> evidence,
            @Nullable SourceRecord source)
            implements MeasureNews {}

    record ObstacleReported(
            UUID measureId,
            AgencyId agency,
            int number,
            String text,
            @Nullable SourceRecord source) implements MeasureNews {}

    record ObstacleResolved(UUID measureId, AgencyId agency, int number, String resolution) implements MeasureNews {}

    record RecommendationMade(
            UUID measureId,
            AgencyId agency,
            int number,
            String text,
            @Nullable SourceRecord source) implements MeasureNews {}

    record OutcomeRecorded(
            UUID measureId,
            AgencyId agency,
            String text,
            @Nullable SourceRecord source) implements MeasureNews {}

    record Completed(UUID measureId, AgencyId agency, LocalDate on) implements MeasureNews {}

    record Cancelled(UUID measureId, AgencyId agency, String reason) implements MeasureNews {}

    record Reopened(UUID measureId, AgencyId agency, String reason) implements MeasureNews {}

    record Replaced(
            UUID measureId,
            AgencyId agency,
            UUID by,
            @Nullable String reason) implements MeasureNews {}
}
