package org.sucharit.kernel.ruleset;

import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;

/**
 * How many answers a survey needs at least.
 *
 * @param otherReading what the rule asks where its unclear part is read the other way; null where nothing is unclear
 * @param ruleTh the rule in words
 */
public record SampleSize(
        Instrument instrument,
        int population,
        int minimum,
        @Nullable Integer otherReading,
        String ruleTh,
        String ruleEn,
        Basis basis) {

    public boolean verified() {
        return basis.verified();
    }

    /** Answers still missing; never below 0. */
    public int missing(int answers) {
        return Math.max(0, minimum - answers);
    }
}
