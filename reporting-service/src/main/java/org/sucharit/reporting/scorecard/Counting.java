package org.sucharit.reporting.scorecard;

import java.time.LocalDate;
import java.util.List;
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

    /** With the first day on which the same facts count differently. */
    Card card(AgencyYear year, LocalDate day) {
        var measures = measures(year);
        return Card.of(year, of(year, measures, day), changesOn(measures, day));
    }

    Tally of(AgencyYear year, LocalDate day) {
        return of(year, measures(year), day);
    }

    private Tally of(AgencyYear year, List<MeasureCount> measures, LocalDate day) {
        var comparison = new Comparison(year, this::rulesOf);
        return new Tally(
                1,
                work(year, measures, day),
                new Readiness(year, rulesOf(year, year.fiscalYear())).disclosed(),
                comparison.assessed(),
                new ThemeCount(year, comparison).themes(),
                complaints(year.figures().stream()),
                year.latest(),
                year.latest());
    }

    /** By month. */
    static Map<String, MonthSum> complaints(Stream<State.Figures> figures) {
        var months = new TreeMap<String, MonthSum>();
        figures.forEach(of -> months.put(
                of.month().toString(),
                new MonthSum(1, of.entered() ? 1 : 0, of.received(), of.finished(), of.inProgress())));
        return months;
    }

    private static List<MeasureCount> measures(AgencyYear year) {
        return year.measures().stream()
                .map(measure -> MeasureCount.of(measure, year.fiscalYear()))
                .toList();
    }

    private static Work work(AgencyYear year, List<MeasureCount> measures, LocalDate day) {
        return measures.stream()
                .map(measure -> measure.work(day, year.acceptedEvidence()))
                .reduce(Work.NONE, Work::plus);
    }

    /** Null when no day changes anything. */
    private static @Nullable LocalDate changesOn(List<MeasureCount> measures, LocalDate day) {
        return measures.stream()
                .flatMap(MeasureCount::lastDays)
                .filter(last -> !last.isBefore(day))
                .min(LocalDate::compareTo)
                .map(last -> last.plusDays(1))
                .orElse(null);
    }

    private Optional<RuleSet> rulesOf(AgencyYear year, int fiscalYear) {
        return rules.of(new FiscalYear(fiscalYear), year.sector());
    }
}
