package org.sucharit.bench;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** What a scorecard must say, by the place in its JSON; those of agencies add up to a province's, and these to the nation's. */
final class Counts {

    /** Before the place of a mean: its sum is divided by how many there are. */
    static final String MEAN_OF = "mean of ";

    private final Map<String, BigDecimal> sums = new TreeMap<>();

    /** @param place a JSON pointer */
    void add(String place, long more) {
        add(place, BigDecimal.valueOf(more));
    }

    void add(String place, BigDecimal more) {
        sums.merge(place, more, BigDecimal::add);
    }

    void add(Counts others) {
        others.sums.forEach(this::add);
    }

    Map<String, BigDecimal> sums() {
        return sums;
    }
}
