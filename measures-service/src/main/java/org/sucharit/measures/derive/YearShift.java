package org.sucharit.measures.derive;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.text.ThaiText;

/**
 * Moves a plan to another fiscal year: its dates, and in its texts the years around the one it was written for. Laws and
 * orders keep the year that is part of their name.
 */
final class YearShift {

    private static final String DIGIT = "[0-9๐-๙]";
    private static final Pattern YEAR = Pattern.compile("(?<!" + DIGIT + ")[2๒][5๕]" + DIGIT + "{2}(?!" + DIGIT + ")");

    private static final Pattern MONTH_AND_YEAR = Pattern.compile(
            "((?:[มกพสต]\\.\\s?ค|ก\\.\\s?พ|มี\\.\\s?ค|เม\\.\\s?ย|มิ\\.\\s?ย|[กพ]\\.\\s?ย|ธ\\.\\s?ค|[กพตธ]\\.\\s?ค)\\.?\\s*"
                    + "|(?:าคม|ายน|พันธ์)\\s*)(" + DIGIT + "{2})(?!" + DIGIT + ")");

    /** "คำสั่งที่ ๙๔/๒๕๖๔", but not "๑๕/๓/๒๕๖๖". */
    private static final Pattern NUMBER_OF_YEAR = Pattern.compile("(?<!" + DIGIT + "|/)" + DIGIT + "+\\s*/\\s*$");

    private static final int CENTURY = 2500;

    private final int from;
    private final int by;

    /** @param from fiscal year (B.E.) the plan was written for @param to the year it moves to */
    YearShift(int from, int to) {
        this.from = from;
        this.by = to - from;
    }

    int year(int year) {
        return year + by;
    }

    @Nullable
    LocalDate day(@Nullable LocalDate day) {
        return day == null ? null : day.plusYears(by);
    }

    @Nullable
    Period period(@Nullable Period period) {
        return period == null ? null : new Period(day(period.from()), day(period.to()), text(period.text()));
    }

    String text(String text) {
        if (by == 0) return text;
        var years = YEAR.matcher(text).replaceAll(year -> Matcher.quoteReplacement(shifted(text, year)));
        return MONTH_AND_YEAR.matcher(years).replaceAll(found -> {
            int year = CENTURY + number(found.group(2));
            return Matcher.quoteReplacement(
                    isNear(year) ? found.group(1) + like(found.group(2), (year + by) % 100) : found.group());
        });
    }

    private String shifted(String text, MatchResult year) {
        int value = number(year.group());
        boolean partOfName =
                NUMBER_OF_YEAR.matcher(text.substring(0, year.start())).find();
        return isNear(value) && !partOfName ? like(year.group(), value + by) : year.group();
    }

    private boolean isNear(int year) {
        return year >= from - 1 && year <= from + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(ThaiText.arabicDigits(digits));
    }

    private static String like(String written, int number) {
        var digits = "%02d".formatted(number);
        return written.charAt(0) >= '๐' ? ThaiText.thaiDigits(digits) : digits;
    }
}
