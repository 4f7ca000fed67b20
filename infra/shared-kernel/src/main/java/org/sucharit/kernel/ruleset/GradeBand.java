package org.sucharit.kernel.ruleset;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A grade and what it takes.
 *
 * @param from lowest total
 * @param eachInstrument what each instrument has to reach besides; null when only the total counts
 */
public record GradeBand(
        String label, BigDecimal from, @Nullable BigDecimal eachInstrument) {

    boolean admits(Ratio total, Iterable<Ratio> instruments) {
        if (!total.isAtLeast(from)) return false;
        if (eachInstrument == null) return true;
        for (Ratio instrument : instruments) if (!instrument.isAtLeast(eachInstrument)) return false;
        return true;
    }

    /** Whether whoever meets the other band's conditions meets these too. */
    boolean includes(GradeBand other) {
        return from.compareTo(other.from) <= 0 && each(this).compareTo(each(other)) <= 0;
    }

    private static BigDecimal each(GradeBand band) {
        return band.eachInstrument == null ? BigDecimal.ZERO : band.eachInstrument;
    }
}
