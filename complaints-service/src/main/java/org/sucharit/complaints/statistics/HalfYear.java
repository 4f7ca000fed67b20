package org.sucharit.complaints.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import org.sucharit.kernel.time.FiscalYear;

/**
 * One half of a fiscal year.
 *
 * @param number 1: October to March, 2: April to September
 */
public record HalfYear(FiscalYear fiscalYear, int number) {

    private static final int MONTHS = 6;

    public HalfYear {
        if (number < 1 || number > 2) throw new IllegalArgumentException("a year has two halves");
    }

    static HalfYear of(YearMonth month) {
        var year = FiscalYear.of(month.atDay(1));
        return new HalfYear(year, month.atDay(1).isBefore(year.firstDay().plusMonths(MONTHS)) ? 1 : 2);
    }

    YearMonth first() {
        return YearMonth.from(fiscalYear.firstDay()).plusMonths((long) MONTHS * (number - 1));
    }

    YearMonth last() {
        return first().plusMonths(MONTHS - 1L);
    }

    boolean contains(LocalDate day) {
        var month = YearMonth.from(day);
        return !month.isBefore(first()) && !month.isAfter(last());
    }
}
