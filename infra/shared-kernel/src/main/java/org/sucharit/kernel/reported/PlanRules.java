package org.sucharit.kernel.reported;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Finding.Code;
import org.sucharit.kernel.reported.Finding.Severity;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.DateRange;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kernel.time.ThaiPeriods;

/** What is wrong with what a measure plans: repeats, periods, deadlines, units. */
final class PlanRules {

    private final AgencyFacts agency;
    private final FiscalYear year;
    private final Map<String, Integer> seen = new HashMap<>();

    PlanRules(AgencyFacts agency, FiscalYear year) {
        this.agency = agency;
        this.year = year;
    }

    /** Checks the rows one after another, since one may repeat another. */
    void check(ReportedRow row, Consumer<Finding> out) {
        repeated(row, out);
        if (row.measure().period() != null) period(row, row.measure().period(), out);
        for (Responsible responsible : row.measure().responsible()) {
            if (responsible.unit() == null && !ThaiText.fold(responsible.text()).isEmpty()) {
                Severity severity = agency.unitsKnown() ? Severity.WARNING : Severity.INFO;
                out.accept(new Finding(
                        Code.RESPONSIBLE_UNKNOWN, severity, row.row(), "responsible", List.of(responsible.text())));
            }
        }
    }

    private void repeated(ReportedRow row, Consumer<Finding> out) {
        ReportedMeasure measure = row.measure();
        String words = ThaiText.fold(measure.title()) + "\n"
                + measure.steps().stream().map(Step::text).map(ThaiText::fold).collect(Collectors.joining("\n"));
        Integer earlier = seen.putIfAbsent(words, row.row());
        if (earlier != null) {
            out.accept(warning(Code.MEASURE_REPEATED, row, "title", measure.title(), earlier.toString()));
        }
    }

    private void period(ReportedRow row, Period period, Consumer<Finding> out) {
        if (period.from() == null && period.to() == null) {
            if (!period.text().isBlank()) out.accept(Finding.notUnderstood(row.row(), "period", period.text()));
            return;
        }
        DateRange days = new DateRange(period.from(), period.to());
        if (days.isReversed()) out.accept(warning(Code.PERIOD_REVERSED, row, "period", period.text()));
        if (!days.isWithin(year.days())) {
            out.accept(warning(Code.PERIOD_OUTSIDE_FISCAL_YEAR, row, "period", period.text(), year.toString()));
        }
        if (!days.isReversed()) deadlines(row, days, period.text(), out);
    }

    private void deadlines(ReportedRow row, DateRange days, String period, Consumer<Finding> out) {
        for (Step step : row.measure().steps()) {
            deadline(row, "steps", step.text(), step.dueOn(), days, period, out);
        }
        for (FollowUpPlan plan : row.measure().followUps()) {
            deadline(row, "followUps", plan.text(), plan.dueOn(), days, period, out);
        }
    }

    private void deadline(
            ReportedRow row,
            String column,
            String text,
            @Nullable LocalDate dueOn,
            DateRange days,
            String period,
            Consumer<Finding> out) {
        if (dueOn == null || days.contains(dueOn)) return;
        String written = ThaiPeriods.deadline(text, year)
                .filter(found -> Objects.equals(found.date(), dueOn))
                .map(found -> text.substring(found.start(), found.end()))
                .orElseGet(() -> ThaiDates.format(dueOn));
        out.accept(warning(Code.DEADLINE_OUTSIDE_PERIOD, row, column, written, period));
    }

    private static Finding warning(Code code, ReportedRow row, String column, String... words) {
        return new Finding(code, Severity.WARNING, row.row(), column, List.of(words));
    }
}
