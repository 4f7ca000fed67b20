package org.sucharit.reporting.scorecard;

import static org.sucharit.reporting.record.MeasureRecord.Status.CANCELLED;
import static org.sucharit.reporting.record.MeasureRecord.Status.COMPLETED;
import static org.sucharit.reporting.record.MeasureRecord.Status.DRAFTED;
import static org.sucharit.reporting.record.MeasureRecord.Status.IN_PROGRESS;
import static org.sucharit.reporting.record.MeasureRecord.Status.PLANNED;
import static org.sucharit.reporting.record.MeasureRecord.Status.REPLACED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sucharit.kernel.reported.FollowUpStretches;
import org.sucharit.kernel.time.Days;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.reporting.history.State;
import org.sucharit.reporting.record.MeasureRecord.Status;

/** A measure against the calendar: what it counts for on a day, and the last days after which it counts otherwise. */
record MeasureCount(State.Measure measure, int fiscalYear) {

    Work work(LocalDate day, Set<String> acceptedEvidence) {
        if (measure.status() == CANCELLED || measure.status() == REPLACED)
            return new Work(0, 0, 0, 0, 0, is(CANCELLED), is(REPLACED), 0, 0, 0, 0, 0);
        boolean promises = isUnderWay() && measure.followUps().stream().anyMatch(this::wantsAny);
        return new Work(
                is(DRAFTED),
                is(DRAFTED) + is(PLANNED),
                is(IN_PROGRESS),
                is(COMPLETED),
                one(isUnderWay() && running().last().isBefore(day)),
                0,
                0,
                one(isUnderWay()),
                one(promises),
                one(promises && missing().noneMatch(stretch -> stretch.last().isBefore(day))),
                measure.actions(),
                measure.actionsWith(acceptedEvidence));
    }

    /** None of a draft or a closed measure. */
    Stream<LocalDate> lastDays() {
        if (!isUnderWay()) return Stream.empty();
        return Stream.concat(Stream.of(running().last()), missing().map(Days::last));
    }

    private boolean isUnderWay() {
        return measure.status() == PLANNED || measure.status() == IN_PROGRESS;
    }

    private Days running() {
        return Days.of(new FiscalYear(fiscalYear), measure.from(), measure.dueOn());
    }

    private boolean wantsAny(State.Promise promise) {
        return !stretches(promise).isEmpty();
    }

    private List<Days> stretches(State.Promise promise) {
        return FollowUpStretches.of(promise.cadence(), promise.dueOn(), new FiscalYear(fiscalYear), running());
    }

    /** Stretches of days that want a follow-up and have none. */
    private Stream<Days> missing() {
        return measure.followUps().stream()
                .flatMap(promise -> stretches(promise).stream().filter(stretch -> isMissing(promise, stretch)));
    }

    private boolean isMissing(State.Promise promise, Days stretch) {
        return measure.followedUp().stream()
                .noneMatch(done -> stretch.contains(done.on()) && (promise.by() == null || promise.by() == done.by()));
    }

    private long is(Status status) {
        return one(measure.status() == status);
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }
}
