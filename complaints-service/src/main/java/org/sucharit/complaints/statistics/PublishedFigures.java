package org.sucharit.complaints.statistics;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.statistics.FiguresEvent.*;

/**
 * What was published about one agency, or the nation.
 *
 * @param begun the first month that is counted; null before the first counting
 */
record PublishedFigures(
        @Nullable YearMonth begun, Map<YearMonth, Month> months, Map<HalfYear, Map<Aspect, Breakdown>> halfYears) {

    /** @param entered whether somebody gave it instead of it being counted */
    record Month(Totals totals, boolean entered) {}

    static PublishedFigures of(List<FiguresEvent> events) {
        YearMonth begun = null;
        var months = new TreeMap<YearMonth, Month>();
        var halves = new HashMap<HalfYear, Map<Aspect, Breakdown>>();
        for (var event : events) {
            switch (event) {
                case FiguresBegun e -> begun = e.from();
                case MonthClosed e -> months.put(e.month(), new Month(e.totals(), false));
                case MonthEntered e -> months.put(e.month(), new Month(e.totals(), true));
                case HalfYearClosed e -> halves.put(e.halfYear(), e.breakdowns());
            }
        }
        return new PublishedFigures(begun, months, halves);
    }

    /** The first month that is counted here and not closed yet; null before the first counting. */
    @Nullable
    YearMonth nextToClose() {
        if (begun == null) return null;
        return months.entrySet().stream()
                .filter(month -> !month.getValue().entered())
                .map(month -> month.getKey().plusMonths(1))
                .reduce(begun, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** The counted figures of the month before; null where there are none. */
    @Nullable
    Totals before(YearMonth month) {
        var previous = months.get(month.minusMonths(1));
        return previous == null || previous.entered() ? null : previous.totals();
    }

    /** Sums of a period, empty unless every month of it was published. */
    Optional<Totals> sum(YearMonth first, YearMonth last) {
        int received = 0;
        int finished = 0;
        Totals end = null;
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var published = months.get(month);
            if (published == null) return Optional.empty();
            end = published.totals();
            received += end.received();
            finished += end.finished();
        }
        return end == null ? Optional.empty() : Optional.of(new Totals(received, finished, end.inProgress()));
    }

    boolean anyEntered(YearMonth first, YearMonth last) {
        return months.entrySet().stream()
                .anyMatch(month -> month.getValue().entered()
                        && !month.getKey().isBefore(first)
                        && !month.getKey().isAfter(last));
    }
}
