package org.sucharit.kernel.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A day, month, quarter, half or year mentioned in folded text.
 *
 * @param year Buddhist Era; null when the text gives none
 * @param fiscal whether the year is a fiscal year, so that its October lies in the calendar year before
 * @param first the day, month, quarter or half; 0 for a year
 * @param last the day, quarter, half or year that ends it; the same as {@code first} for most
 * @param month of a day or month, else 0
 */
record Moment(Kind kind, int start, int end, @Nullable Integer year, boolean fiscal, int month, int first, int last) {

    enum Kind {
        DAY,
        MONTH,
        QUARTER,
        HALF,
        YEAR
    }

    boolean isOnCalendar() {
        return kind == Kind.DAY || kind == Kind.MONTH;
    }

    Moment withYear(int given) {
        return new Moment(kind, start, end, given, false, month, first, last);
    }

    /** The days it means, or null when no year is known or there is no such day. */
    @Nullable
    DateRange days(@Nullable FiscalYear context) {
        try {
            if (isOnCalendar()) return onCalendar(context);
            FiscalYear known = year != null ? new FiscalYear(year) : context;
            return known == null ? null : inYear(known);
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return null;
        }
    }

    private @Nullable DateRange onCalendar(@Nullable FiscalYear context) {
        Integer known = year != null ? year : context == null ? null : Integer.valueOf(context.value());
        if (known == null) return null;
        boolean yearBefore = (year == null || fiscal) && month >= 10;
        YearMonth in = YearMonth.of(known - FiscalYear.ERA - (yearBefore ? 1 : 0), month);
        if (kind == Kind.MONTH) return new DateRange(in.atDay(1), in.atEndOfMonth());
        return new DateRange(in.atDay(first), in.atDay(last));
    }

    private DateRange inYear(FiscalYear known) {
        return switch (kind) {
            case QUARTER ->
                new DateRange(known.quarter(first).from(), known.quarter(last).to());
            case HALF ->
                new DateRange(
                        known.quarter(first * 2 - 1).from(),
                        known.quarter(last * 2).to());
            default -> new DateRange(known.firstDay(), last == 0 ? known.lastDay() : new FiscalYear(last).lastDay());
        };
    }

    /** The same day or month in the last year in which it does not begin after the given day. */
    Moment notAfter(LocalDate day) {
        Moment sameYear = withYear(day.getYear() + FiscalYear.ERA);
        DateRange days = sameYear.days(null);
        boolean after = days != null && days.from() != null && days.from().isAfter(day);
        return after ? withYear(day.getYear() + FiscalYear.ERA - 1) : sameYear;
    }

    /** The same day or month in the first year in which it does not end before the given day. */
    Moment notBefore(LocalDate day) {
        Moment sameYear = withYear(day.getYear() + FiscalYear.ERA);
        DateRange days = sameYear.days(null);
        boolean before = days != null && days.to() != null && days.to().isBefore(day);
        return before ? withYear(day.getYear() + FiscalYear.ERA + 1) : sameYear;
    }
}
