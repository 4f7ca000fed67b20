package org.sucharit.reporting.scorecard;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A mean that can be added to: how many, and their sum. */
record Mean(long count, BigDecimal sum) {

    static final Mean NONE = new Mean(0, BigDecimal.ZERO);

    private static final int DECIMALS = 2;

    static Mean of(BigDecimal value) {
        return new Mean(1, value);
    }

    Mean plus(Mean other) {
        return new Mean(count + other.count, sum.add(other.sum));
    }

    /** Two decimals, half up; null where there is nothing. */
    @Nullable
    BigDecimal shown() {
        return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), DECIMALS, HALF_UP);
    }
}
