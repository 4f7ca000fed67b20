package org.sucharit.kernel.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds every moment that a folded text mentions, first to last, without overlaps. */
final class Moments {

    /** A counter is no day: "ครั้งที่ 1 เดือนมกราคม", "รอบ 6 เดือน ตุลาคม". */
    private static final String DAY =
            "(?<![\\d/]|ครั้งที่|ครั้ง|ไตรมาส|ไตรมาสที่|ข้อ|ข้อที่|ลำดับที่|งวดที่|ฉบับที่|รอบที่|จำนวน|ตัวชี้วัดที่|มาตรการที่"
                    + "|ขั้นตอนที่|ร้อยละ|โครงการที่|รอบ|ราย|ระยะ|ระยะเวลา|ทุก|เวลา)(?:0?[1-9]|[12]\\d|3[01])(?!\\d)";

    private static final String YEAR4 = "(?:2 ?[456] ?\\d ?\\d|19\\d\\d|20\\d\\d)(?!\\d)";
    private static final String YEAR2 = "[4-9]\\d(?!\\d|[.,/]\\d|คน|ครั้ง(?!ที่)|บาท|แห่ง|%|เปอร์เซ็นต์)";
    private static final String YEAR = "(?:" + YEAR4 + "|" + YEAR2 + ")";
    private static final String ERA =
            "(?:พุทธศักราช|คริสต์?ศักราช|พ\\.?ศ\\.?|ค\\.?ศ\\.?|b\\.?e\\.?|a\\.?d\\.?)?[:.']? ?";
    private static final String BEFORE_MONTH = " ?[-,/]?(?:ของ|แห่ง|ใน|ประจำ)?(?:เดือน)?[ :/-]?";
    private static final String BEFORE_YEAR =
            " ?[,'./-]?(?:ของ|แห่ง|ใน|ประจำ|ตรงกับ)?\\(?(?<fiscal>ปีงบประมาณ|งบประมาณ)?(?:ปีปฏิทิน|ปี)?" + ERA;
    private static final String OF_YEAR = " ?/?\\(?(?:ของ|แห่ง|ใน|ประจำ)?(?:ปีงบประมาณ|งบประมาณ|ปี)?" + ERA;
    private static final String MONTH = Months.THAI;

    private static final Pattern CALENDAR = Pattern.compile("(?:(?:(?<begin>" + DAY + ")(?:-|ถึง)(?:วันที่)?)?(?<day>"
            + DAY + ")" + BEFORE_MONTH + ")?(?<month>" + MONTH + ")(?:" + BEFORE_YEAR + "(?<year>" + YEAR + "))?");
    /** "words of any kind" between day, month and year, where the day is announced as one. */
    private static final Pattern WORDY = Pattern.compile(
            "(?<=วันที่)(?<day>" + DAY + ")(?:(?!ถึง)[^\\d\\-;]){0,20}?(?<month>" + MONTH + ")(?:(?!ถึง|" + MONTH
                    + ")[^\\d\\-;(]){0,25}?(?<fiscal>ปีงบประมาณ)?" + ERA + "(?<year>" + YEAR4 + ")");

    private static final Pattern LISTED =
            Pattern.compile("(?<day>" + DAY + ")(?:,และ|,|และ)(?=(?:วันที่)?(?:" + DAY + "(?:,และ|,|และ))*(?:วันที่)?"
                    + DAY + BEFORE_MONTH + "(?<month>" + MONTH + ")(?:" + BEFORE_YEAR + "(?<year>" + YEAR + "))?)");
    private static final Pattern SLASHED = Pattern.compile(
            "(?<![\\d/.])(?<day>\\d{1,2})(?<sign>[/.-])(?<month>\\d{1,2})\\k<sign>(?<year>\\d{4}|[4-9]\\d)(?!\\d|/\\d)");
    private static final Pattern ISO = Pattern.compile(
            "(?<!\\d)(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?!\\d)(?:t\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?z?)?");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:(?<day>" + DAY + ")[ /-]?)?(?<month>" + Months.LATIN + ")[ ,'/-]?(?<year>" + YEAR4 + "|\\d\\d(?!\\d))");
    private static final Pattern AMERICAN =
            Pattern.compile("(?<month>" + Months.LATIN + ")(?<day>\\d{1,2}),? ?(?<year>" + YEAR4 + ")");
    private static final Pattern QUARTER = Pattern.compile(
            "(?:ไตรมาส|(?<![a-z])q)(?:ที่)?(?:(?<first>[1-4])(?!\\d)|(?<word>แรก|สุดท้าย))(?:(?:-|ถึง|และ|,)+(?:ไตรมาส|q)?"
                    + "(?:ที่)?(?<last>[1-4])(?!\\d))*(?:" + OF_YEAR + "(?<year>" + YEAR + "))?");
    private static final Pattern HALF = Pattern.compile(
            "(?:(?:(?:รอบ|งวด|ช่วง)(?:ระยะเวลา|การประเมิน)?(?<months>6|12)เดือน|6เดือน(?=แรก|หลัง)|ครึ่งปี(?:งบประมาณ)?(?=แรก|หลัง))"
                    + "(?<part>แรก|หลัง)?)(?:" + OF_YEAR + "(?<year>" + YEAR + "))?");
    private static final Pattern FISCAL_YEAR = Pattern.compile(
            "(?:(?:ปีงบประมาณ|งบประมาณ|ปี)(?:พุทธศักราช|พ\\.?ศ\\.?|ค\\.?ศ\\.?)?[:.]? ?|พ\\.?ศ\\.? ?|ค\\.ศ\\.? ?)(?<year>"
                    + YEAR + ")(?:(?:-|ถึง)(?:ปีงบประมาณ|ปี)?(?:พ\\.?ศ\\.?)?(?<last>" + YEAR4 + "))?");
    private static final Pattern WHOLE_YEAR = Pattern.compile(
            "(?:ตลอด(?:ทั้ง)?ปี(?:งบประมาณ)?|ทั้งปี(?:งบประมาณ)?|ภายในปี(?:งบประมาณ)?(?:นี้|ปัจจุบัน)?$|ปีงบประมาณ(?:นี้|ปัจจุบัน))(?:"
                    + ERA + "(?<year>" + YEAR + "))?");
    private static final Pattern EVERY_YEAR = Pattern.compile("^ ?(?:ของ|ใน)?(?:ทุกๆ?|แต่ละ)ปี");

    private final String text;
    private final List<Moment> found = new ArrayList<>();

    private Moments(String folded) {
        this.text = folded;
    }

    static List<Moment> in(String folded) {
        Moments moments = new Moments(folded);
        moments.search();
        return moments.withoutOverlaps();
    }

    private void search() {
        each(WORDY, match -> thai(match, null));
        each(CALENDAR, match -> thai(match, match.group("begin")));
        each(LISTED, match -> thai(match, null));
        each(SLASHED, match -> day(match, number(match, "month"), yearOf(match, 2500)));
        each(ISO, match -> day(match, number(match, "month"), yearOf(match, 0)));
        each(ENGLISH, this::english);
        each(AMERICAN, this::english);
        each(QUARTER, this::quarter);
        each(HALF, this::half);
        each(FISCAL_YEAR, this::year);
        each(WHOLE_YEAR, match -> of(match, Moment.Kind.YEAR, yearOf(match, 2500), 0, 0));
    }

    private void each(Pattern pattern, java.util.function.Function<Matcher, @Nullable Moment> read) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            Moment moment = read.apply(match);
            boolean everyYear = EVERY_YEAR.matcher(text.substring(match.end())).find();
            if (moment != null && !everyYear) found.add(moment);
        }
    }

    private @Nullable Moment thai(Matcher match, @Nullable String begin) {
        int month = Months.number(group(match, "month"));
        Integer year = yearOf(match, 2500);
        boolean fiscal = match.group("fiscal") != null;
        String day = match.group("day");
        if (day == null) return new Moment(Moment.Kind.MONTH, match.start(), match.end(), year, fiscal, month, 0, 0);
        int last = Integer.parseInt(day);
        int first = begin == null ? last : Integer.parseInt(begin);
        return new Moment(Moment.Kind.DAY, match.start(), match.end(), year, fiscal, month, first, last);
    }

    private @Nullable Moment english(Matcher match) {
        int month = Months.number(group(match, "month"));
        Integer year = yearOf(match, 2000);
        if (match.group("day") != null) return day(match, month, year);
        return new Moment(Moment.Kind.MONTH, match.start(), match.end(), year, false, month, 0, 0);
    }

    private @Nullable Moment day(Matcher match, int month, @Nullable Integer year) {
        int day = number(match, "day");
        if (year == null || month < 1 || month > 12 || day < 1 || day > 31) return null;
        return new Moment(Moment.Kind.DAY, match.start(), match.end(), year, false, month, day, day);
    }

    private Moment quarter(Matcher match) {
        String word = match.group("word");
        int first = word == null ? number(match, "first") : "แรก".equals(word) ? 1 : 4;
        int last = match.group("last") == null ? first : number(match, "last");
        return of(match, Moment.Kind.QUARTER, yearOf(match, 2500), first, last);
    }

    private Moment half(Matcher match) {
        boolean second = "หลัง".equals(match.group("part"));
        boolean whole = "12".equals(match.group("months"));
        return of(match, Moment.Kind.HALF, yearOf(match, 2500), second ? 2 : 1, second || whole ? 2 : 1);
    }

    private Moment year(Matcher match) {
        String last = match.group("last");
        return of(match, Moment.Kind.YEAR, yearOf(match, 2500), 0, last == null ? 0 : buddhist(last, 2500));
    }

    private static Moment of(Matcher match, Moment.Kind kind, @Nullable Integer year, int first, int last) {
        return new Moment(kind, match.start(), match.end(), year, true, 0, first, last);
    }

    private static @Nullable Integer yearOf(Matcher match, int century) {
        String year = match.group("year");
        return year == null ? null : (Integer) buddhist(year, century);
    }

    /** Two digits are completed with the century; a year before 2400 is of the Common Era. */
    static int buddhist(String written, int century) {
        String digits = written.replace(" ", "");
        int year = Integer.parseInt(digits) + (digits.length() == 2 ? century : 0);
        return year < 2400 ? year + FiscalYear.ERA : year;
    }

    private static int number(Matcher match, String name) {
        return Integer.parseInt(group(match, name));
    }

    private static String group(Matcher match, String name) {
        String value = match.group(name);
        if (value == null) throw new IllegalStateException(name);
        return value;
    }

    private List<Moment> withoutOverlaps() {
        found.sort(Comparator.comparingInt(Moment::start).thenComparing(Moment::end, Comparator.reverseOrder()));
        List<Moment> kept = new ArrayList<>();
        int end = 0;
        for (Moment moment : found) {
            if (moment.start() < end) continue;
            kept.add(moment);
            end = moment.end();
        }
        return kept;
    }
}
