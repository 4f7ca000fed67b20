package org.sucharit.reporting.publicpages;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What places are compared by. Never by complaints: many of them are no fault, and few no merit. */
enum Gauge {
    COMPLETED(figures -> figures.done().percent(), false, 20, 40, 60, 80),
    FOLLOWED_UP(figures -> figures.followedUp().percent(), false, 20, 40, 60, 80),
    OVERDUE(figures -> figures.late().percent(), true, 5, 10, 20, 40),
    EVIDENCED(figures -> figures.evidenced().percent(), false, 20, 40, 60, 80),
    DISCLOSED(figures -> figures.disclosed().percent(), false, 20, 40, 60, 80),
    SCORE(Figures::score, false, 65, 75, 85, 95);

    private final Function<Figures, @Nullable BigDecimal> value;
    private final boolean lessIsBetter;
    private final List<Integer> bounds;

    Gauge(Function<Figures, @Nullable BigDecimal> value, boolean lessIsBetter, Integer... bounds) {
        this.value = value;
        this.lessIsBetter = lessIsBetter;
        this.bounds = List.of(bounds);
    }

    /** The one called so in an address; the first for any other text. */
    static Gauge called(@Nullable String path) {
        return Arrays.stream(values())
                .filter(gauge -> gauge.path().equals(path))
                .findFirst()
                .orElse(COMPLETED);
    }

    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean lessIsBetter() {
        return lessIsBetter;
    }

    /** @return in per cent, or points of the assessment; null where there is nothing to compare */
    @Nullable
    BigDecimal of(Figures figures) {
        return value.apply(figures);
    }

    /** @return 1 (least) to 5 (most), 0 where there is nothing to compare */
    int band(Figures figures) {
        return band(of(figures));
    }

    int band(@Nullable BigDecimal found) {
        if (found == null) return 0;
        return 1
                + (int) bounds.stream()
                        .filter(bound -> found.compareTo(BigDecimal.valueOf(bound)) >= 0)
                        .count();
    }

    /** A shade and what it stands for. @param below null for the last */
    record Band(int number, int from, @Nullable Integer below) {}

    public List<Band> bands() {
        return Stream.iterate(1, number -> number + 1)
                .limit(bounds.size() + 1L)
                .map(number -> new Band(
                        number,
                        number == 1 ? 0 : bounds.get(number - 2),
                        number > bounds.size() ? null : bounds.get(number - 1)))
                .toList();
    }
}
