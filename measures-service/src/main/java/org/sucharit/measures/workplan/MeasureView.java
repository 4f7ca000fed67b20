package org.sucharit.measures.workplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Step;
import org.sucharit.measures.evidence.Source;
import org.sucharit.measures.measure.FollowUpDue;
import org.sucharit.measures.measure.MeasureFacts.Adoption;
import org.sucharit.measures.measure.MeasureFacts.Ending;
import org.sucharit.measures.measure.MeasureFacts.StepChange;
import org.sucharit.measures.measure.MeasurePlan;
import org.sucharit.measures.measure.MeasureStatus;
import org.sucharit.measures.measure.Origin;
import org.sucharit.measures.measure.Progress;

/**
 * A measure as the API shows it on a day: the fields of its plan and progress side by side.
 *
 * @param dueOn last day of its period, else of its fiscal year
 * @param followUpsDue promised follow-ups that were missed or come next
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasureView(
        String id,
        String agency,
        int fiscalYear,
        MeasureStatus status,
        boolean overdue,
        LocalDate dueOn,
        @JsonUnwrapped MeasurePlan plan,
        List<StepChange> stepChanges,
        @Nullable Adoption adoption,
        @JsonUnwrapped Progress progress,
        @Nullable Ending ending,
        List<FollowUpDue> followUpsDue,
        @Nullable Source source,
        @Nullable Origin origin,
        long version,
        @Nullable Instant changedAt) {

    /** @param number from 1 @return none when it has no such step */
    public Stream<Step> step(long number) {
        return plan.steps().stream().skip(Math.max(0, number - 1)).limit(number < 1 ? 0 : 1);
    }

    /** @param step from 1 */
    public boolean isDropped(int step) {
        return stepChanges.stream().anyMatch(change -> change.step() == step && change.was() == null);
    }

    static MeasureView of(WorkplanRow row, LocalDate today) {
        var facts = row.facts();
        return new MeasureView(
                row.id(),
                row.agency(),
                row.fiscalYear(),
                row.status(),
                facts.isOverdue(today),
                row.dueOn(),
                facts.plan(),
                facts.stepChanges(),
                facts.adoption(),
                facts.progress(),
                facts.ending(),
                FollowUpDue.of(facts, today),
                facts.source(),
                facts.origin(),
                row.version(),
                row.changedAt());
    }
}
