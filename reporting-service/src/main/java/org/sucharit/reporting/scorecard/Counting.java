package org.sucharit.reporting.scorecard;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.reporting.history.State;

/** Counts an agency's year as it stands on a day in Bangkok. */
final class Counting {

    private final RuleSets rules;

    Counting(RuleSets rules) {
        this.rules = rules;
    }

    Tally of(AgencyYear year, LocalDate day) {
        var comparison = new Comparison(year, this::rulesOf);
        return new Tally(
                1,
                work(year, day),
                new Readiness(year, rulesOf(year, year.fiscalYear())).disclosed(),
                comparison.assessed(),
                new ThemeCount(year, comparison).themes(),
                complaints(year.figures().stream()),
                year.latest(),
                year.latest());
    }

    /** The first day on which the same facts count differently; null when no day changes anything. */
    static @Nullable LocalDate changesOn(AgencyYear year, LocalDate day) {
        return year.measures().stream()
                .flatMap(measure -> new MeasureCount(measure, year.fiscalYear()).lastDays())
                .filter(last -> !last.isBefore(day))
                .min(LocalDate::compareTo)
                .map(last -> last.plusDays(1))
                .orElse(null);
    }

    /** By month. */
    static Map<String, MonthSum> complaints(Stream<State.Figures> figures) {
        var months = new TreeMap<String, MonthSum>();
        figures.forEach(of -> months.put(
                of.month().toString(),
                new MonthSum(1, of.entered() ? 1 : 0, of.received(), of.finished(), of.inProgress())));
        return months;
    }

    private static Work work(AgencyYear year, LocalDate day) {
        return year.measures().stream()
                .map(measure -> new MeasureCount(measure, year.fiscalYear()).work(day, year.acceptedEvidence()))
                .reduce(Work.NONE, Work::plus);
    }

    private Optional<RuleSet> rulesOf(AgencyYear year, int fiscalYear) {
        return rules.of(new FiscalYear(fiscalYear), year.sector());
    }
}
