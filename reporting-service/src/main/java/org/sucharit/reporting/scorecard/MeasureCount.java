package org.sucharit.reporting.scorecard;

import static org.sucharit.reporting.record.MeasureRecord.Status.CANCELLED;
import static org.sucharit.reporting.record.MeasureRecord.Status.COMPLETED;
import static org.sucharit.reporting.record.MeasureRecord.Status.DRAFTED;
import static org.sucharit.reporting.record.MeasureRecord.Status.IN_PROGRESS;
import static org.sucharit.reporting.record.MeasureRecord.Status.PLANNED;
import static org.sucharit.reporting.record.MeasureRecord.Status.REPLACED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.FollowUpStretches;
import org.sucharit.kernel.time.Days;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.reporting.history.State;
import org.sucharit.reporting.record.MeasureRecord.Status;

/**
 * A measure against the calendar: what it counts for on a day, and the last days after which it counts otherwise.
 *
 * @param last day on which it runs; null of a draft or a closed measure
 * @param promises whether any follow-up was promised of a measure under way
 * @param missing the last days of stretches that want a follow-up and have none
 */
record MeasureCount(State.Measure measure, @Nullable LocalDate last, boolean promises, List<LocalDate> missing) {

    static MeasureCount of(State.Measure measure, int fiscalYear) {
        if (measure.status() != PLANNED && measure.status() != IN_PROGRESS)
            return new MeasureCount(measure, null, false, List.of());
        var year = new FiscalYear(fiscalYear);
        var running = Days.of(year, measure.from(), measure.dueOn());
        boolean promises = false;
        var missing = new ArrayList<LocalDate>();
        for (var promise : measure.followUps())
            for (var stretch : FollowUpStretches.of(promise.cadence(), promise.dueOn(), year, running)) {
                promises = true;
                if (isMissing(measure, promise, stretch)) missing.add(stretch.last());
            }
        return new MeasureCount(measure, running.last(), promises, missing);
    }

    private static boolean isMissing(State.Measure measure, State.Promise promise, Days stretch) {
        return measure.followedUp().stream()
                .noneMatch(done -> stretch.contains(done.on()) && (promise.by() == null || promise.by() == done.by()));
    }

    Work work(LocalDate day, Set<String> acceptedEvidence) {
        if (measure.status() == CANCELLED || measure.status() == REPLACED)
            return new Work(0, 0, 0, 0, 0, is(CANCELLED), is(REPLACED), 0, 0, 0, 0, 0);
        return new Work(
                is(DRAFTED),
                is(DRAFTED) + is(PLANNED),
                is(IN_PROGRESS),
                is(COMPLETED),
                one(last != null && last.isBefore(day)),
                0,
                0,
                one(last != null),
                one(promises),
                one(promises && missing.stream().noneMatch(end -> end.isBefore(day))),
                measure.actions(),
                measure.actionsWith(acceptedEvidence));
    }

    /** None of a draft or a closed measure. */
    Stream<LocalDate> lastDays() {
        return Stream.concat(Stream.ofNullable(last), missing.stream());
    }

    private long is(Status status) {
        return one(measure.status() == status);
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }
}
