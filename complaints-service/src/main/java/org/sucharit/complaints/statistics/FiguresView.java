package org.sucharit.complaints.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ReportingRound;

/**
 * Published figures as the API shows them. A period appears once all its months were published.
 *
 * @param agency null for the nation
 * @param countedFrom the first month that is counted here; what is before was entered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FiguresView(
        @Nullable String agency,
        int fiscalYear,
        @Nullable ReportingRound round,
        @Nullable YearMonth countedFrom,
        List<Period> months,
        List<Period> quarters,
        List<Period> halfYears,
        @Nullable Period year) {

    /** What is said where there was none. */
    public static final String NONE = "ไม่มี";

    private static final int QUARTERS = 4;
    private static final int YEAR = 12;

    /**
     * @param number of the quarter or half-year in the fiscal year
     * @param entered whether any of it was entered instead of counted
     * @param shown the figures as a report says them: {@value FiguresView#NONE} for 0
     * @param breakdowns received by aspect; only those that may be published
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Period(
            @Nullable Integer number,
            YearMonth from,
            YearMonth to,
            int received,
            int finished,
            int inProgress,
            boolean entered,
            Map<String, String> shown,
            @Nullable Map<Aspect, Map<String, Integer>> breakdowns) {}

    static FiguresView of(
            @Nullable AgencyId agency, FiscalYear year, @Nullable ReportingRound round, PublishedFigures figures) {
        int covered = round == ReportingRound.FIRST_HALF ? YEAR / 2 : YEAR;
        var reading = new Reading(year, figures);
        return new FiguresView(
                agency == null ? null : agency.value(),
                year.value(),
                round,
                figures.begun(),
                reading.periods(1, covered),
                reading.periods(YEAR / QUARTERS, covered),
                reading.halfYears(covered),
                covered == YEAR ? reading.wholeYear() : null);
    }

    private record Reading(FiscalYear year, PublishedFigures figures) {

        /** @param length of each in months @param covered how many months of the year */
        List<Period> periods(int length, int covered) {
            var periods = new ArrayList<Period>();
            for (int from = 0; from + length <= covered; from += length)
                add(periods, length == 1 ? null : from / length + 1, month(from), month(from + length - 1), null);
            return periods;
        }

        List<Period> halfYears(int covered) {
            var halves = new ArrayList<Period>();
            for (int number = 1; number * YEAR / 2 <= covered; number++) {
                var half = new HalfYear(year, number);
                add(halves, number, half.first(), half.last(), breakdowns(half));
            }
            return halves;
        }

        /** Its breakdowns are the sums of both halves', so that the year gives away no more than they do. */
        @Nullable
        Period wholeYear() {
            var years = new ArrayList<Period>();
            var first = breakdowns(new HalfYear(year, 1));
            var second = breakdowns(new HalfYear(year, 2));
            var both = new TreeMap<Aspect, Map<String, Integer>>();
            first.forEach((aspect, cells) -> {
                var other = second.get(aspect);
                if (other != null)
                    both.put(
                            aspect,
                            new Breakdown(cells).plus(new Breakdown(other)).cells());
            });
            add(years, null, month(0), month(YEAR - 1), both);
            return years.isEmpty() ? null : years.getFirst();
        }

        private YearMonth month(int number) {
            return YearMonth.from(year.firstDay()).plusMonths(number);
        }

        private Map<Aspect, Map<String, Integer>> breakdowns(HalfYear half) {
            var tables = new TreeMap<Aspect, Map<String, Integer>>();
            figures.halfYears()
                    .getOrDefault(half, Map.of())
                    .forEach((aspect, table) -> tables.put(aspect, new TreeMap<>(table.cells())));
            return tables;
        }

        private void add(
                List<Period> periods,
                @Nullable Integer number,
                YearMonth first,
                YearMonth last,
                @Nullable Map<Aspect, Map<String, Integer>> breakdowns) {
            figures.sum(first, last)
                    .map(totals -> new Period(
                            number,
                            first,
                            last,
                            totals.received(),
                            totals.finished(),
                            totals.inProgress(),
                            figures.anyEntered(first, last),
                            shown(totals),
                            breakdowns))
                    .ifPresent(periods::add);
        }

        private static Map<String, String> shown(Totals totals) {
            return Map.of(
                    "received", shown(totals.received()),
                    "finished", shown(totals.finished()),
                    "inProgress", shown(totals.inProgress()));
        }

        private static String shown(int number) {
            return number == 0 ? NONE : Integer.toString(number);
        }
    }
}
