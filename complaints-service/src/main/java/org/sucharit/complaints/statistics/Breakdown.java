package org.sucharit.complaints.statistics;

import java.util.Map;
import java.util.TreeMap;

/**
 * Complaints received in a half-year by one aspect.
 *
 * @param cells number by the aspect's value; what is not there is 0
 */
public record Breakdown(Map<String, Integer> cells) {

    /** The smallest number, other than 0, that may stand in a published table. */
    public static final int LEAST = 5;

    public Breakdown {
        cells = Map.copyOf(cells);
    }

    /** Whether each of its cells may be published; if one may not, none may. */
    boolean isPublishable() {
        return cells.values().stream().allMatch(cell -> cell == 0 || cell >= LEAST);
    }

    /** What is left when another table that was counted in this one is taken away. */
    Breakdown minus(Breakdown part) {
        var rest = new TreeMap<>(cells);
        part.cells.forEach((cell, number) -> rest.merge(cell, -number, Integer::sum));
        return new Breakdown(rest);
    }

    Breakdown plus(Breakdown other) {
        var sum = new TreeMap<>(cells);
        other.cells.forEach((cell, number) -> sum.merge(cell, number, Integer::sum));
        return new Breakdown(sum);
    }
}
