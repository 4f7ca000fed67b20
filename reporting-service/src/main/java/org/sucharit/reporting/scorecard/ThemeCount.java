package org.sucharit.reporting.scorecard;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.reporting.history.State;
import org.sucharit.reporting.record.MeasureRecord.Status;

/** The themes that a year's measures are about, and what became of the scores they answer. */
final class ThemeCount {

    private static final Set<Status> NOT_CARRIED_OUT = Set.of(Status.CANCELLED, Status.REPLACED);

    private final AgencyYear year;
    private final Comparison comparison;

    ThemeCount(AgencyYear year, Comparison comparison) {
        this.year = year;
        this.comparison = comparison;
    }

    Map<String, ThemeWork> themes() {
        var works = new TreeMap<String, ThemeWork>();
        var answers = new TreeMap<String, Set<Answered>>();
        for (var measure : year.measures()) {
            if (NOT_CARRIED_OUT.contains(measure.status())) continue;
            for (var theme : measure.themes()) {
                works.merge(theme, one(measure), ThemeWork::plus);
                var answered = answers.computeIfAbsent(theme, _ -> new LinkedHashSet<>());
                if (measure.status() != Status.DRAFTED) answered.addAll(measure.answers());
            }
        }
        answers.forEach((theme, answered) -> works.merge(theme, scored(answered), ThemeWork::plus));
        return works;
    }

    private static ThemeWork one(State.Measure measure) {
        return new ThemeWork(0, 1, measure.status() == Status.COMPLETED ? 1 : 0, Moves.NONE);
    }

    private ThemeWork scored(Set<Answered> answered) {
        return new ThemeWork(
                1, 0, 0, answered.stream().map(comparison::answered).reduce(Moves.NONE, Moves::plus));
    }
}
