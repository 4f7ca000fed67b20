package org.sucharit.kernel.reported;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.kernel.time.Days;
import org.sucharit.kernel.time.FiscalYear;

/**
 * When a promised follow-up is wanted: calendar months, quarters and half-years (October–March, April–September) that
 * the measure touches each want one of their own.
 */
public final class FollowUpStretches {

    /** A mistyped year must not make a follow-up due every month for centuries. */
    private static final int YEARS_AROUND = 2;

    private FollowUpStretches() {}

    /**
     * The stretches of days that each want a follow-up, in order. Without a cadence, a deadline alone wants one.
     *
     * @param dueOn the promise's own deadline
     * @param year the measure's
     * @param running the days the measure runs
     */
    public static List<Days> of(@Nullable Cadence cadence, @Nullable LocalDate dueOn, FiscalYear year, Days running) {
        if (cadence == null && dueOn == null) return List.of();
        var days = near(year, running);
        var last = dueOn == null || dueOn.isBefore(days.first()) ? days.last() : dueOn;
        if (cadence == null || cadence == Cadence.ONCE) return List.of(new Days(days.first(), last));
        return parts(days.first(), last.isAfter(days.last()) ? days.last() : last, months(cadence));
    }

    private static Days near(FiscalYear year, Days running) {
        var earliest = year.firstDay().minusYears(YEARS_AROUND);
        var latest = year.lastDay().plusYears(YEARS_AROUND);
        var first = running.first().isBefore(earliest) ? earliest : running.first();
        var last = running.last().isAfter(latest) ? latest : running.last();
        return first.isAfter(last) ? Days.of(year) : new Days(first, last);
    }

    private static int months(Cadence cadence) {
        return switch (cadence) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case HALF_YEAR -> 6;
            case ONCE -> throw new IllegalArgumentException("has no months");
        };
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
