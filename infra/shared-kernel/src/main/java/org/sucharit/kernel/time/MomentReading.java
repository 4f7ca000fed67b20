package org.sucharit.kernel.time;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What one match of {@link MomentPatterns} says. */
record MomentReading(Matcher match) {

    private static final int THIS_CENTURY = 2500;

    Moment thai() {
        int month = Months.number(group("month"));
        boolean fiscal = named("fiscal") != null;
        String day = named("day");
        if (day == null) return new Moment(Moment.Kind.MONTH, start(), end(), year(), fiscal, month, 0, 0);
        int last = Integer.parseInt(day);
        int first = named("begin") == null ? last : number("begin");
        return new Moment(Moment.Kind.DAY, start(), end(), year(), fiscal, month, first, last);
    }

    /** "5/1/2566", "2023-01-05"; where the second number can't be a month, an American wrote it. */
    @Nullable
    Moment inNumbers() {
        int day = number("day");
        int month = number("month");
        return month > 12 && day <= 12 ? day(month, day) : day(day, month);
    }

    @Nullable
    Moment english() {
        int month = Months.number(group("month"));
        if (named("day") != null) return day(number("day"), month);
        return new Moment(Moment.Kind.MONTH, start(), end(), year(), false, month, 0, 0);
    }

    private @Nullable Moment day(int day, int month) {
        if (month < 1 || month > 12 || day < 1 || day > 31) return null;
        return new Moment(Moment.Kind.DAY, start(), end(), year(), false, month, day, day);
    }

    Moment quarter() {
        String word = named("word");
        int first = word == null ? number("first") : "แรก".equals(word) ? 1 : 4;
        return fiscal(Moment.Kind.QUARTER, first, named("last") == null ? first : number("last"));
    }

    Moment half() {
        boolean second = "หลัง".equals(named("part"));
        boolean whole = "12".equals(named("months"));
        return fiscal(Moment.Kind.HALF, second ? 2 : 1, second || whole ? 2 : 1);
    }

    Moment fiscalYears() {
        String last = named("last");
        return fiscal(Moment.Kind.YEAR, 0, last == null ? 0 : buddhist(last));
    }

    Moment wholeYear() {
        return fiscal(Moment.Kind.YEAR, 0, 0);
    }

    private Moment fiscal(Moment.Kind kind, int first, int last) {
        return new Moment(kind, start(), end(), year(), true, 0, first, last);
    }

    private @Nullable Integer year() {
        String year = named("year");
        return year == null ? null : (Integer) buddhist(year);
    }

    /**
     * Two digits are the Buddhist Era from 40 on, as Thais write years, and else the Common Era, as spreadsheets write
     * them; four digits before 2400 are of the Common Era.
     */
    static int buddhist(String written) {
        String digits = written.replace(" ", "");
        int year = Integer.parseInt(digits);
        if (digits.length() == 2) return year >= 40 ? THIS_CENTURY + year : 2000 + year + FiscalYear.ERA;
        return year < 2400 ? year + FiscalYear.ERA : year;
    }

    private int start() {
        return match.start();
    }

    private int end() {
        return match.end();
    }

    private int number(String name) {
        return Integer.parseInt(group(name));
    }

    private String group(String name) {
        String value = named(name);
        if (value == null) throw new IllegalStateException(name);
        return value;
    }

    /** What a group matched; null where it matched nothing or the pattern has no such group. */
    private @Nullable String named(String name) {
        return match.namedGroups().containsKey(name) ? match.group(name) : null;
    }
}
