package org.sucharit.kernel.reported;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Mention;
import org.sucharit.kernel.time.FiscalYear;

/**
 * What a measure answers: exactly one of an item, a sub-indicator or an indicator of the assessment of a year.
 *
 * @param fiscalYear the assessed year (B.E.), normally the year before the measure's own
 * @param item item code, its letter in upper case
 * @param subIndicator code of a sub-indicator ({@code 9.3})
 * @param indicator number of an indicator, 1–10
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answered(
        int fiscalYear,
        @Nullable String item,
        @Nullable String subIndicator,
        @Nullable Integer indicator) {

    public Answered {
        int given = (item == null ? 0 : 1) + (subIndicator == null ? 0 : 1) + (indicator == null ? 0 : 1);
        if (given != 1) throw new IllegalArgumentException("exactly one of item, subIndicator, indicator");
    }

    /** What a text names, as part of the given year's assessment. */
    public static Answered of(FiscalYear assessed, Mention named) {
        return switch (named.kind()) {
            case ITEM -> item(assessed.value(), named.code());
            case SUB_INDICATOR -> subIndicator(assessed.value(), named.code());
            case INDICATOR -> indicator(assessed.value(), Integer.parseInt(named.code()));
        };
    }

    public static Answered item(int fiscalYear, String code) {
        return new Answered(fiscalYear, code, null, null);
    }

    public static Answered subIndicator(int fiscalYear, String code) {
        return new Answered(fiscalYear, null, code, null);
    }

    public static Answered indicator(int fiscalYear, int number) {
        return new Answered(fiscalYear, null, null, number);
    }
}
