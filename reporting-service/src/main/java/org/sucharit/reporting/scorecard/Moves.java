package org.sucharit.reporting.scorecard;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.scorecard.Scorecard.Moved;

/**
 * Scores of the same thing in two years, where both are known.
 *
 * @param count how many pairs
 * @param rose in how many of them the later is higher
 * @param fell in how many it is lower
 */
record Moves(long count, BigDecimal before, BigDecimal after, long rose, long fell) {

    static final Moves NONE = new Moves(0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

    private static final int DECIMALS = 2;

    static Moves of(BigDecimal before, BigDecimal after) {
        int sign = after.compareTo(before);
        return new Moves(1, before, after, sign > 0 ? 1 : 0, sign < 0 ? 1 : 0);
    }

    Moves plus(Moves other) {
        return new Moves(
                count + other.count,
                before.add(other.before),
                after.add(other.after),
                rose + other.rose,
                fell + other.fell);
    }

    /** Means, and their difference rounded once; null where nothing can be compared. */
    @Nullable
    Moved shown() {
        if (count == 0) return null;
        return new Moved(count, rose, fell, mean(before), mean(after), mean(after.subtract(before)));
    }

    private BigDecimal mean(BigDecimal sum) {
        return sum.divide(BigDecimal.valueOf(count), DECIMALS, HALF_UP);
    }
}
