package org.sucharit.reporting.publicpages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What changed since a day someone named.
 *
 * @param day null when none was named, or a wrong one
 * @param changes the newest first, the last {@link #MOST} of {@code all}
 */
record Since(
        String typed,
        @Nullable String error,
        @Nullable LocalDate day,
        List<Row> rows,
        List<ChangeLine> changes,
        int all) {

    static final int MOST = 50;

    private static final String NOTHING = "–";

    /** A figure then and now. @param key of its name */
    record Row(String key, String before, String after, String difference) {}

    private enum Figure {
        MEASURES("figures.measures", 0, figures -> count(figures.measures())),
        PLANNED("since.planned", 0, figures -> count(figures.planned())),
        IN_PROGRESS("since.inProgress", 0, figures -> count(figures.inProgress())),
        COMPLETED("figures.completed", 0, figures -> count(figures.completed())),
        OVERDUE("figures.overdue", 0, figures -> count(figures.overdue())),
        FOLLOWED_UP("since.followedUp", 1, figures -> figures.followedUp().percent()),
        EVIDENCED("since.evidenced", 1, figures -> figures.evidenced().percent()),
        DISCLOSED("since.disclosed", 1, figures -> figures.disclosed().percent()),
        SCORE("figures.score", 2, Figures::score),
        RECEIVED("figures.received", 0, figures -> received(figures.complaints()));

        private final String key;
        private final int decimals;
        private final Function<Figures, @Nullable BigDecimal> value;

        Figure(String key, int decimals, Function<Figures, @Nullable BigDecimal> value) {
            this.key = key;
            this.decimals = decimals;
            this.value = value;
        }

        private Row row(Figures before, Figures after) {
            var was = value.apply(before);
            var is = value.apply(after);
            return new Row(
                    key,
                    shown(was, ""),
                    shown(is, ""),
                    shown(was == null || is == null ? null : is.subtract(was), "+"));
        }

        private String shown(@Nullable BigDecimal number, String sign) {
            if (number == null) return NOTHING;
            var digits = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
            var format = number.signum() > 0 ? sign + digits : digits;
            return new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
        }

        private static @Nullable BigDecimal received(Figures.@Nullable Complaints complaints) {
            return complaints == null ? null : count(complaints.received());
        }

        private static BigDecimal count(long count) {
            return BigDecimal.valueOf(count);
        }
    }

    /** Before a day is named. */
    static Since nothing(ChosenDay day) {
        return new Since(day.typed(), day.error(), null, List.of(), List.of(), 0);
    }

    /** @param changes all of them, the newest first */
    static Since of(ChosenDay day, Figures before, Figures after, List<ChangeLine> changes) {
        var rows = List.of(Figure.values()).stream()
                .map(figure -> figure.row(before, after))
                .toList();
        return new Since(
                day.typed(), null, day.day(), rows, changes.stream().limit(MOST).toList(), changes.size());
    }

    public boolean more() {
        return all > changes.size();
    }
}
