package org.sucharit.reporting.scorecard;

import java.util.Map;

/**
 * What agencies scored in a year, and how that moved since the year before.
 *
 * @param total as it is shown of each agency
 * @param grades how many agencies have which
 * @param totals those of agencies that have both years
 * @param topics items by what they are about, whatever their number in a year
 */
record Assessed(
        Mean total,
        Map<String, Long> grades,
        Map<String, Mean> instruments,
        Map<Integer, Mean> indicators,
        Moves totals,
        Map<Integer, Moves> indicatorMoves,
        Map<String, Moves> topics) {

    static final Assessed NONE = new Assessed(Mean.NONE, Map.of(), Map.of(), Map.of(), Moves.NONE, Map.of(), Map.of());

    boolean nothing() {
        return total.count() == 0 && indicators.isEmpty() && topics.isEmpty();
    }

    Assessed plus(Assessed other) {
        return new Assessed(
                total.plus(other.total),
                Sums.plus(grades, other.grades, Long::sum),
                Sums.plus(instruments, other.instruments, Mean::plus),
                Sums.plus(indicators, other.indicators, Mean::plus),
                totals.plus(other.totals),
                Sums.plus(indicatorMoves, other.indicatorMoves, Moves::plus),
                Sums.plus(topics, other.topics, Moves::plus));
    }
}
