package org.sucharit.measures.understanding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.DateRange;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ThaiPeriods;

/** Headings of a calendar in which ticks and arrows stand: one column a month or a quarter. */
final class Calendar {

    private static final Pattern QUARTER = Pattern.compile("(?:ไตรมาส(?:ที่)?|q)([1-4])(?:.{0,30})");
    private static final String MONTHS =
            "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
                    + "|มค|กพ|มีค|เมย|พค|มิย|กค|สค|กย|ตค|พย|ธค";
    private static final Pattern MONTH = Pattern.compile("(?:" + MONTHS + ")(?:\\d{2}|\\d{4})?");

    private static final Pattern YEAR = Pattern.compile("(?:ปีงบประมาณ|ปี)?(?:พศ)?\\d{4}");
    private static final int LONGEST = 60;

    private Calendar() {}

    /** Whether a heading is a month or a quarter and nothing else. */
    static boolean isPart(String heading) {
        if (heading.length() > LONGEST || heading.isEmpty()) return false;
        String folded = ThaiText.fold(heading);
        return (MONTH.matcher(folded).matches() || QUARTER.matcher(folded).matches());
    }

    /** Whether a heading says only which year the months below it belong to. */
    static boolean isYear(String heading) {
        return heading.length() <= LONGEST
                && YEAR.matcher(ThaiText.fold(heading)).matches();
    }

    /** The days of a month or quarter, in the fiscal year unless the heading says another year. */
    static Optional<DateRange> days(String heading, int fiscalYear) {
        FiscalYear year = new FiscalYear(fiscalYear);
        Matcher quarter = QUARTER.matcher(ThaiText.fold(heading));
        if (quarter.matches()) return Optional.of(year.quarter(Integer.parseInt(quarter.group(1))));
        return ThaiPeriods.parse(heading, year).filter(days -> days.from() != null);
    }

    /** From the first to the last of the parts that are marked. */
    static DateRange spanning(DateRange first, DateRange last) {
        LocalDate from = first.from();
        return new DateRange(from, last.to());
    }
}
