package org.sucharit.reporting.publicpages;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.publicpages.Lines.Line;

/**
 * In which order a table of places stands, chosen by the head of a column.
 *
 * @param column null for the order of ranks
 */
record Order(@Nullable Column column, boolean down) {

    static final Order OF_RANKS = new Order(null, false);

    private static final String UP = "-up";
    private static final String DOWN = "-down";

    /** What can be ordered by; never complaints, as nothing is ranked by them. */
    enum Column {
        NAME(_ -> null),
        AGENCIES(figures -> BigDecimal.valueOf(figures.agencies())),
        MEASURES(figures -> BigDecimal.valueOf(figures.measures())),
        COMPLETED(figures -> BigDecimal.valueOf(figures.completed())),
        OVERDUE(figures -> BigDecimal.valueOf(figures.overdue())),
        FOLLOWED_UP(figures -> figures.followedUp().percent()),
        EVIDENCED(figures -> figures.evidenced().percent()),
        DISCLOSED(figures -> figures.disclosed().percent()),
        SCORE(Figures::score);

        private final Function<Figures, @Nullable BigDecimal> value;

        Column(Function<Figures, @Nullable BigDecimal> value) {
            this.value = value;
        }

        String path() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private Comparator<Line> comparator(boolean down, Locale language) {
            if (this == NAME) {
                Comparator<Line> names = Comparator.comparing(Line::name, Collator.getInstance(language));
                return down ? names.reversed() : names;
            }
            Comparator<BigDecimal> numbers = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
            return Comparator.comparing(line -> value.apply(line.figures()), Comparator.nullsLast(numbers));
        }
    }

    /** As an address says it: {@code measures-down}; the order of ranks for any other text. */
    static Order called(@Nullable String path) {
        if (path == null) return OF_RANKS;
        boolean down = path.endsWith(DOWN);
        if (!down && !path.endsWith(UP)) return OF_RANKS;
        return column(path.substring(0, path.length() - (down ? DOWN : UP).length()))
                .map(column -> new Order(column, down))
                .orElse(OF_RANKS);
    }

    private static Optional<Column> column(String path) {
        return Arrays.stream(Column.values())
                .filter(column -> column.path().equals(path))
                .findFirst();
    }

    /** Orders, and leaves equals as they were. @return null for the order of ranks */
    @Nullable
    Comparator<Line> comparator(Locale language) {
        return column == null ? null : column.comparator(down, language);
    }

    @Nullable
    String path() {
        return column == null ? null : column.path() + (down ? DOWN : UP);
    }

    /** What the head of a column leads to: figures from the most, names from the first; then the other way round. */
    Order next(Column of) {
        return new Order(of, of == column ? !down : of != Column.NAME);
    }

    /** For {@code aria-sort}. @return null for another column */
    @Nullable
    String said(Column of) {
        if (of != column) return null;
        return down ? "descending" : "ascending";
    }
}
