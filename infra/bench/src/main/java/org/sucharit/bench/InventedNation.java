package org.sucharit.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A nation's fiscal year, invented: the same seed and size make the same events. What they must come to is reckoned from what was
 * invented, without any of the platform's code.
 */
final class InventedNation {

    static final int FISCAL_YEAR = 2569;
    static final LocalDate FIRST_DAY = LocalDate.of(FISCAL_YEAR - 543 - 1, 10, 1);

    private final List<InventedAgency> agencies;

    InventedNation(long seed, int size, List<String> provinces) {
        var random = new SplittableRandom(seed);
        agencies = IntStream.range(0, size)
                .mapToObj(
                        number -> new InventedAgency(number, provinces.get(number % provinces.size()), random.split()))
                .toList();
    }

    List<InventedAgency> agencies() {
        return agencies;
    }

    /** Tells the year in the order of time; once only. */
    void tell(Consumer<Fact> facts) {
        for (var turn : Turn.values())
            for (int time = 0; time < turn.times; time++) for (var agency : agencies) agency.take(turn, time, facts);
    }

    /** Tells what agencies enter of complaints on the day they begin. */
    void enter(LocalDate today, Consumer<Fact> facts) {
        agencies.forEach(agency -> agency.figures().enter(today, facts));
    }

    /** What open data must have, once the year is told. */
    Tables tables() {
        var tables = new Tables();
        agencies.forEach(agency -> agency.addTo(tables));
        return tables;
    }

    Map<String, List<InventedAgency>> byProvince() {
        return agencies.stream()
                .collect(Collectors.groupingBy(InventedAgency::province, TreeMap::new, Collectors.toList()));
    }
}
