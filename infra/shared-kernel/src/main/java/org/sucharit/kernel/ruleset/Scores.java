package org.sucharit.kernel.ruleset;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.sucharit.kernel.assessed.Instrument;

/**
 * What the scores of all indicators of a year add up to, unrounded; {@link Ratio#shown()} rounds.
 *
 * @param instruments mean of the indicators of each, in the order of {@link Instrument}
 */
public record Scores(Ratio total, Map<Instrument, Ratio> instruments, Grade grade) {

    public Scores {
        instruments = Collections.unmodifiableMap(new EnumMap<>(instruments));
    }
}
