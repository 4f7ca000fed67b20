package org.sucharit.kernel.ruleset;

import java.util.List;

/**
 * How far an instrument whose items score 0 or 100 is ready, before anyone assesses it.
 *
 * @param subIndicators per cent each, in the rule set's order; empty for indicators without parts
 * @param indicators per cent each
 * @param instrument per cent of the whole instrument
 * @param missing items that aren't ready and what each costs, in the order of their numbers
 * @param lost points of the total that are missing today
 * @param verified whether everything it is computed from is
 */
public record Readiness(
        List<PartScore> subIndicators,
        List<PartScore> indicators,
        Ratio instrument,
        List<ItemCost> missing,
        Ratio lost,
        boolean verified) {

    public Readiness {
        subIndicators = List.copyOf(subIndicators);
        indicators = List.copyOf(indicators);
        missing = List.copyOf(missing);
    }

    /**
     * A score of a part.
     *
     * @param code of the sub-indicator, or the indicator's number
     * @param score 0–100
     */
    public record PartScore(String code, Ratio score) {}
}
