package org.sucharit.measures.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.FollowUpStretches;
import org.sucharit.kernel.time.Days;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.measures.measure.Progress.FollowedUp;

/**
 * How one promised follow-up stands on a day.
 *
 * @param plan as promised
 * @param missed stretches of days that passed without one
 * @param next the stretch that now wants one; null when none does any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUpDue(
        FollowUpPlan plan, List<Days> missed, @Nullable Days next) {

    /** All that is due of a measure on a day; nothing of a draft or a closed one. */
    public static List<FollowUpDue> of(MeasureFacts measure, LocalDate day) {
        if (!measure.isUnderWay()) return List.of();
        return measure.plan().followUps().stream()
                .map(plan -> of(plan, measure, day))
                .filter(due -> !due.missed().isEmpty() || due.next() != null)
                .toList();
    }

    /** The last days of all stretches that want a follow-up and have none; empty for a draft or a closed measure. */
    public static List<LocalDate> openUntil(MeasureFacts measure) {
        if (!measure.isUnderWay()) return List.of();
        return measure.plan().followUps().stream()
                .flatMap(plan -> open(plan, measure).stream())
                .map(Days::last)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Days> open(FollowUpPlan plan, MeasureFacts measure) {
        var year = new FiscalYear(measure.fiscalYear());
        return FollowUpStretches.of(plan.cadence(), plan.dueOn(), year, measure.days()).stream()
                .filter(stretch ->
                        measure.progress().followedUp().stream().noneMatch(done -> counts(done, plan.by(), stretch)))
                .toList();
    }

    private static FollowUpDue of(FollowUpPlan plan, MeasureFacts measure, LocalDate day) {
        var open = open(plan, measure);
        return new FollowUpDue(
                plan,
                open.stream().filter(stretch -> stretch.last().isBefore(day)).toList(),
                open.stream()
                        .filter(stretch -> !stretch.last().isBefore(day))
                        .findFirst()
                        .orElse(null));
    }

    private static boolean counts(FollowedUp done, @Nullable By by, Days stretch) {
        return stretch.contains(done.on()) && (by == null || by == done.by());
    }
}
