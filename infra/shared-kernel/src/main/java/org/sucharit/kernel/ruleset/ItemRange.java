package org.sucharit.kernel.ruleset;

import java.util.List;
import java.util.stream.IntStream;
import org.sucharit.kernel.assessed.Instrument;

/**
 * Which items belong to a sub-indicator, or to an indicator that has no sub-indicators.
 *
 * @param of code of the sub-indicator or number of the indicator
 * @param first number of the first item
 * @param last number of the last item, not below the first
 */
public record ItemRange(String of, Instrument instrument, int first, int last, Basis basis) {

    /** Number of the indicator that the items count for in the end. */
    public int indicator() {
        int dot = of.indexOf('.');
        return Integer.parseInt(dot < 0 ? of : of.substring(0, dot));
    }

    public List<String> codes() {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> instrument.letter() + Integer.toString(number))
                .toList();
    }

    boolean contains(Instrument other, int number) {
        return instrument == other && number >= first && number <= last;
    }

    boolean overlaps(ItemRange other) {
        return instrument == other.instrument && first <= other.last && other.first <= last;
    }
}
