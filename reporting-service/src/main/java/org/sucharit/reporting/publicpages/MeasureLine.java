package org.sucharit.reporting.publicpages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.history.Standing;
import org.sucharit.reporting.history.State;
import org.sucharit.reporting.record.MeasureRecord;

/**
 * A measure and its result.
 *
 * @param outcome as last recorded; null where there is none, and when looking back
 * @param status the status, or {@code OVERDUE}
 * @param chip the shape beside the word
 */
record MeasureLine(
        String id,
        String title,
        @Nullable String outcome,
        @Nullable LocalDate dueOn,
        int actions,
        int evidenced,
        String status,
        String chip) {

    /**
     * Those of a year in the order in which they are due.
     *
     * @param outcomes by measure
     * @param day on which they are looked at
     */
    static List<MeasureLine> of(Standing known, int year, Map<String, String> outcomes, LocalDate day) {
        var accepted = known.acceptedEvidence();
        return known.versions().stream()
                .filter(version -> version.fiscalYear() != null && version.fiscalYear() == year)
                .filter(version -> version.state() instanceof State.Measure)
                .map(version -> {
                    var measure = (State.Measure) version.state();
                    return of(
                            version.subject(),
                            measure,
                            outcomes.get(version.subject()),
                            measure.actionsWith(accepted),
                            day);
                })
                .sorted(Comparator.comparing(
                                MeasureLine::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(MeasureLine::title))
                .toList();
    }

    private static MeasureLine of(
            String id, State.Measure measure, @Nullable String outcome, int evidenced, LocalDate day) {
        boolean late = isLate(measure, day);
        return new MeasureLine(
                id,
                measure.title(),
                outcome,
                measure.dueOn(),
                measure.actions(),
                evidenced,
                late ? "OVERDUE" : measure.status().name(),
                late ? "late" : chip(measure.status()));
    }

    private static boolean isLate(State.Measure measure, LocalDate day) {
        return measure.dueOn() != null
                && measure.dueOn().isBefore(day)
                && (measure.status() == MeasureRecord.Status.PLANNED
                        || measure.status() == MeasureRecord.Status.IN_PROGRESS);
    }

    private static String chip(MeasureRecord.Status status) {
        return switch (status) {
            case DRAFTED -> "draft";
            case PLANNED -> "planned";
            case IN_PROGRESS -> "active";
            case COMPLETED -> "done";
            case CANCELLED, REPLACED -> "stopped";
        };
    }
}
