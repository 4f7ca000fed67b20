package org.sucharit.complaints.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the cases of one agency, or of the nation.
 *
 * @param cases at least those with anything in the period that is asked about
 */
record Count(Collection<CountedCase> cases) {

    /** @param before the month before, null for the first one */
    Totals month(YearMonth month, @Nullable Totals before) {
        int received = in(month, cases.stream().map(CountedCase::since));
        int finished = in(month, cases.stream().flatMap(one -> one.finishedOn().stream()));
        int reopened = in(month, cases.stream().flatMap(one -> one.reopenedOn().stream()));
        int open = before == null ? 0 : before.inProgress();
        return new Totals(received, finished, open + received - finished + reopened);
    }

    /** Every breakdown of the cases received in a half-year, also those that must not be published. */
    Map<Aspect, Breakdown> halfYear(HalfYear half) {
        var received = cases.stream().filter(one -> half.contains(one.since())).toList();
        LocalDate end = half.last().atEndOfMonth();
        var all = new EnumMap<Aspect, Breakdown>(Aspect.class);
        all.put(Aspect.CATEGORY, by(received, CountedCase::category));
        all.put(Aspect.CHANNEL, by(received, CountedCase::channel));
        all.put(Aspect.CLOCK, by(received, one -> one.clock(end)));
        return all;
    }

    private static Breakdown by(Collection<CountedCase> cases, Function<CountedCase, Enum<?>> aspect) {
        var cells = new TreeMap<String, Integer>();
        for (var one : cases) cells.merge(aspect.apply(one).name(), 1, Integer::sum);
        return new Breakdown(cells);
    }

    private static int in(YearMonth month, Stream<LocalDate> days) {
        return (int) days.filter(day -> YearMonth.from(day).equals(month)).count();
    }
}
