package org.sucharit.reporting.scorecard;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of an agency's year, or of many: sums only, so that provinces add up to the nation.
 *
 * @param agencies how many are counted
 * @param complaints by month, {@code 2026-11}
 * @param latest when anything of this year last changed
 * @param earliest the last change of the agency that has been still for longest
 */
record Tally(
        long agencies,
        Work work,
        Disclosed disclosed,
        Assessed assessed,
        Map<String, ThemeWork> themes,
        Map<String, MonthSum> complaints,
        @Nullable Instant latest,
        @Nullable Instant earliest) {

    static final Tally NONE = new Tally(0, Work.NONE, Disclosed.NONE, Assessed.NONE, Map.of(), Map.of(), null, null);

    /** An agency of which nothing else is counted. */
    static final Tally ONE = new Tally(1, Work.NONE, Disclosed.NONE, Assessed.NONE, Map.of(), Map.of(), null, null);

    Tally plus(Tally other) {
        return new Tally(
                agencies + other.agencies,
                work.plus(other.work),
                disclosed.plus(other.disclosed),
                assessed.plus(other.assessed),
                Sums.plus(themes, other.themes, ThemeWork::plus),
                Sums.plus(complaints, other.complaints, MonthSum::plus),
                latest == null || (other.latest != null && other.latest.isAfter(latest)) ? other.latest : latest,
                earliest == null || (other.earliest != null && other.earliest.isBefore(earliest))
                        ? other.earliest
                        : earliest);
    }

    /** The same with months that were published for all together, where that was done, instead of added up. */
    Tally publishing(Map<String, MonthSum> published) {
        var months = new TreeMap<>(complaints);
        published.forEach((month, all) -> months.merge(month, all, MonthSum::publishedAs));
        return new Tally(agencies, work, disclosed, assessed, themes, months, latest, earliest);
    }
}
