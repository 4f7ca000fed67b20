package org.sucharit.kernel.time;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Periods as reports write them: months with or without years and dots, Thai or Arabic digits, two-digit years of the
 * Buddhist Era, Common Era years, quarters, rounds, fiscal years, deadlines, "start … finish …", with white space
 * anywhere.
 */
public final class ThaiPeriods {

    private ThaiPeriods() {}

    /**
     * The text as one period. A deadline ("ภายใน …") has no beginning, an open one ("… เป็นต้นไป") no end; a reversed
     * period stays reversed.
     *
     * @param year the fiscal year the text stands in, for what names no year itself; null when unknown
     * @return empty when no period is understood
     */
    public static Optional<DateRange> parse(String text, @Nullable FiscalYear year) {
        return Optional.ofNullable(new PeriodReader(text, year).whole());
    }

    /** Every period, day, month, quarter and year in the text whose year is known, in order. */
    public static List<FoundPeriod> in(String text, @Nullable FiscalYear year) {
        PeriodReader reader = new PeriodReader(text, year);
        return reader.all().stream().map(reader::inOriginal).toList();
    }

    /**
     * The first deadline in the text: the last day of what "ภายใน", "ก่อน", "แล้วเสร็จ" or the like announces
     * ("ภายในเดือนพฤศจิกายน ๒๕๖๕" is 30 November 2022). What is due every year has no date.
     *
     * @param year the fiscal year the text stands in, for what names no year itself; null when unknown
     */
    public static Optional<FoundDate> deadline(String text, @Nullable FiscalYear year) {
        PeriodReader reader = new PeriodReader(text, year);
        return reader.all().stream()
                .filter(PeriodReader.Found::deadline)
                .map(reader::inOriginal)
                .<FoundDate>mapMulti((found, out) -> {
                    if (found.days().to() != null)
                        out.accept(new FoundDate(found.days().to(), found.start(), found.end()));
                })
                .findFirst();
    }

    /** Whether the text says when and nothing else, whatever stands above it; the years may be missing. */
    public static boolean isOnlyPeriod(String text) {
        return new PeriodReader(text, null).saysOnlyThis();
    }
}
