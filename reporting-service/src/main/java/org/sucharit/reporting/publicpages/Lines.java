package org.sucharit.reporting.publicpages;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Places in the order of what they are compared by: those that are ranked first, the others by name.
 *
 * @param many whether each is many agencies
 */
record Lines(List<Line> all, boolean many) {

    /** Fewer are not ranked: it would point at single ones. */
    static final int FEWEST = 10;

    /**
     * A place.
     *
     * @param place where an agency lies, within the province
     * @param rank null where it is not ranked
     */
    record Line(
            String name,
            @Nullable String place,
            String href,
            Figures figures,
            @Nullable Integer rank) {

        /** The same, in a district. */
        Line in(@Nullable String district) {
            return new Line(name, district, href, figures, rank);
        }

        private Line ranked(int as) {
            return new Line(name, place, href, figures, as);
        }
    }

    /** Provinces: only those with enough agencies are ranked. */
    static Lines ofProvinces(List<Line> lines, Gauge gauge, Locale language) {
        return new Lines(ordered(lines, gauge, language, line -> line.figures().agencies() >= FEWEST), true);
    }

    /** Agencies: ranked when enough of them can be compared. */
    static Lines ofAgencies(List<Line> lines, Gauge gauge, Locale language) {
        boolean enough = comparable(lines, gauge) >= FEWEST;
        return new Lines(ordered(lines, gauge, language, _ -> enough), false);
    }

    /** The same, in an order somebody chose; ranks stay what they are. */
    Lines in(Order order, Locale language) {
        var comparator = order.comparator(language);
        return comparator == null
                ? this
                : new Lines(all.stream().sorted(comparator).toList(), many);
    }

    boolean isRanked() {
        return all.stream().anyMatch(line -> line.rank() != null);
    }

    private static long comparable(List<Line> lines, Gauge gauge) {
        return lines.stream().filter(line -> gauge.of(line.figures()) != null).count();
    }

    private static List<Line> ordered(List<Line> lines, Gauge gauge, Locale language, Predicate<Line> worthy) {
        Predicate<Line> ranked = line -> worthy.test(line) && gauge.of(line.figures()) != null;
        var names = Collator.getInstance(language);
        var ordered = ranked(lines.stream().filter(ranked).toList(), gauge, names);
        lines.stream()
                .filter(ranked.negate())
                .sorted(Comparator.comparing(Line::name, names))
                .forEach(ordered::add);
        return ordered;
    }

    /** Who is equal has the same rank. */
    private static List<Line> ranked(List<Line> lines, Gauge gauge, Collator names) {
        Comparator<Line> byValue = Comparator.comparing(line -> value(line, gauge));
        var sorted = lines.stream()
                .sorted((gauge.lessIsBetter() ? byValue : byValue.reversed()).thenComparing(Line::name, names))
                .toList();
        var ordered = new ArrayList<Line>();
        for (var line : sorted) ordered.add(line.ranked(rank(line, ordered, gauge)));
        return ordered;
    }

    private static int rank(Line line, List<Line> ordered, Gauge gauge) {
        if (!ordered.isEmpty()) {
            var before = ordered.getLast();
            if (value(before, gauge).compareTo(value(line, gauge)) == 0) return Objects.requireNonNull(before.rank());
        }
        return ordered.size() + 1;
    }

    private static BigDecimal value(Line line, Gauge gauge) {
        return Objects.requireNonNull(gauge.of(line.figures()));
    }
}
