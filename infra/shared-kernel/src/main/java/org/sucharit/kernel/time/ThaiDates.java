package org.sucharit.kernel.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.text.Folded;

/** Days as Thai documents write them, and as this platform writes them: Buddhist Era, Arabic digits. */
public final class ThaiDates {

    private ThaiDates() {}

    /** Every day in the text, in order; a day whose year is not written is left out. */
    public static List<FoundDate> in(String text) {
        return in(text, null);
    }

    /**
     * Every day in the text, in order.
     *
     * @param year the fiscal year the text stands in, for days without a year; null leaves them out
     */
    public static List<FoundDate> in(String text, @Nullable FiscalYear year) {
        Folded folded = Folded.of(text);
        List<FoundDate> dates = new ArrayList<>();
        for (Moment moment : Moments.in(folded.text())) {
            DateRange days = moment.kind() == Moment.Kind.DAY ? moment.days(year) : null;
            if (days == null) continue;
            int start = folded.startOf(moment.start());
            int end = folded.endOf(moment.end());
            if (days.from() != null) dates.add(new FoundDate(days.from(), start, end));
            boolean several = days.to() != null && !days.to().equals(days.from());
            if (several && days.to() != null) dates.add(new FoundDate(days.to(), start, end));
        }
        return dates;
    }

    /** Whether the text consists of days and nothing else, numbered or not. */
    public static boolean isOnlyDates(String text) {
        PeriodReader reader = new PeriodReader(text, null);
        boolean days = !reader.moments().isEmpty()
                && reader.moments().stream().allMatch(moment -> moment.kind() == Moment.Kind.DAY);
        return days && PeriodWords.DATE_FILLING.matcher(reader.rest()).matches();
    }

    /** {@code 5 มกราคม 2566}. */
    public static String format(LocalDate day) {
        return day.getDayOfMonth() + " " + formatMonth(YearMonth.from(day));
    }

    /** {@code 5 ม.ค. 66}. */
    public static String formatShort(LocalDate day) {
        int year = day.getYear() + FiscalYear.ERA;
        return "%d %s %02d".formatted(day.getDayOfMonth(), Months.brief(day.getMonthValue()), year % 100);
    }

    /** {@code มกราคม 2566}. */
    public static String formatMonth(YearMonth month) {
        return Months.full(month.getMonthValue()) + " " + (month.getYear() + FiscalYear.ERA);
    }

    /** {@code 5 ม.ค. 66 – 31 มี.ค. 66}; a missing end is left open. */
    public static String formatShort(DateRange days) {
        String from = days.from() == null ? "" : formatShort(days.from());
        String to = days.to() == null ? "" : formatShort(days.to());
        return (from + " – " + to).strip();
    }
}
