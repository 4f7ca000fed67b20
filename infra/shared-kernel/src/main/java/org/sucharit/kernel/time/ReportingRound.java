package org.sucharit.kernel.time;

/** The two reports of a fiscal year (รอบ 6 เดือน, รอบ 12 เดือน). */
public enum ReportingRound {
    /** October to March. */
    FIRST_HALF(6),
    /** October to September. */
    FULL_YEAR(12);

    private final int months;

    ReportingRound(int months) {
        this.months = months;
    }

    /** First and last day that the report of this round covers. */
    public DateRange days(FiscalYear year) {
        return new DateRange(year.firstDay(), year.firstDay().plusMonths(months).minusDays(1));
    }
}
