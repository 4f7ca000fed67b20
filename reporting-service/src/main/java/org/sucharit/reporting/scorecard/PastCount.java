package org.sucharit.reporting.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.sucharit.reporting.history.Standing;
import org.sucharit.reporting.scorecard.PastNation.Province;

/** Adds up what was known of agencies at an instant, one after the other. */
final class PastCount {

    private final Counting counting;
    private final int fiscalYear;
    private final AsOf asOf;
    private final TreeMap<String, Sum> provinces = new TreeMap<>();
    private Tally nowhere = Tally.NONE;

    PastCount(Counting counting, int fiscalYear, AsOf asOf) {
        this.counting = counting;
        this.fiscalYear = fiscalYear;
        this.asOf = asOf;
    }

    private static final class Sum {
        private Tally tally = Tally.NONE;
        private final List<String> agencies = new ArrayList<>();
    }

    /** Where it was registered then, which need not be where it is now. */
    void add(Standing standing) {
        var registered = standing.registered();
        var tally = tally(standing);
        if (registered.isEmpty()) {
            nowhere = nowhere.plus(tally);
            return;
        }
        var sum = provinces.computeIfAbsent(registered.get().province(), _ -> new Sum());
        sum.tally = sum.tally.plus(tally);
        sum.agencies.add(standing.agency().value());
    }

    /** Nothing where nothing was known in the year. */
    Tally tally(Standing standing) {
        var year = AgencyYear.of(standing, fiscalYear);
        return year.latest() == null ? Tally.NONE : counting.of(year, asOf.day());
    }

    PastNation sum() {
        var all = provinces.entrySet().stream()
                .map(one -> new Province(one.getKey(), one.getValue().tally, List.copyOf(one.getValue().agencies)))
                .toList();
        return new PastNation(
                all.stream().mapToLong(province -> province.agencies().size()).sum(),
                all.stream().map(Province::tally).reduce(nowhere, Tally::plus),
                all);
    }
}
