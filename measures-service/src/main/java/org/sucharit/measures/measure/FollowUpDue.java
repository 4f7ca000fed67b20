package org.sucharit.measures.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.measures.measure.Progress.FollowedUp;

/**
 * How one promised follow-up stands on a day: calendar months, quarters and half-years (October–March, April–September)
 * that the measure touches each want a follow-up of their own.
 *
 * @param plan as promised
 * @param missed stretches of days that passed without one
 * @param next the stretch that now wants one; null when none does any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUpDue(
        FollowUpPlan plan, List<Days> missed, @Nullable Days next) {

    /** A mistyped year must not make a follow-up due every month for centuries. */
    private static final int YEARS_AROUND = 2;

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
        return stretches(plan, within(measure))
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

    private static Days within(MeasureFacts measure) {
        var year = new FiscalYear(measure.fiscalYear());
        var earliest = year.firstDay().minusYears(YEARS_AROUND);
        var latest = year.lastDay().plusYears(YEARS_AROUND);
        var days = measure.days();
        var first = days.first().isBefore(earliest) ? earliest : days.first();
        var last = days.last().isAfter(latest) ? latest : days.last();
        return first.isAfter(last) ? Days.of(year) : new Days(first, last);
    }

    /** Without a cadence, a deadline alone wants one follow-up. */
    private static Stream<Days> stretches(FollowUpPlan plan, Days days) {
        var cadence = plan.cadence();
        if (cadence == null && plan.dueOn() == null) return Stream.empty();
        var last = plan.dueOn() == null || plan.dueOn().isBefore(days.first()) ? days.last() : plan.dueOn();
        if (cadence == null || cadence == Cadence.ONCE) return Stream.of(new Days(days.first(), last));
        int months =
                switch (cadence) {
                    case MONTHLY -> 1;
                    case QUARTERLY -> 3;
                    case HALF_YEAR -> 6;
                    case ONCE -> throw new IllegalStateException();
                };
        return parts(days.first(), last.isAfter(days.last()) ? days.last() : last, months).stream();
    }

    private static List<Days> parts(LocalDate first, LocalDate last, int months) {
        var parts = new ArrayList<Days>();
        for (var day = first; !day.isAfter(last); ) {
            int monthOfPart = Math.floorMod(day.getMonthValue() - 10, months);
            var next = day.withDayOfMonth(1).plusMonths((long) months - monthOfPart);
            var end = next.minusDays(1);
            parts.add(new Days(day, end.isAfter(last) ? last : end));
            day = next;
        }
        return parts;
    }
}
