package org.sucharit.kernel.time;

import java.util.regex.Pattern;

/** How moments are written, in folded text. */
final class MomentPatterns {

    private static final String NUMBER = "(?:0?[1-9]|[12]\\d|3[01])(?!\\d)";
    /** A counter is no day: "ครั้งที่ 1 เดือนมกราคม", "รอบ 6 เดือน ตุลาคม". */
    private static final String DAY =
            "(?=\\d)(?<![\\d/]|ครั้งที่|ครั้ง|ไตรมาส|ไตรมาสที่|ข้อ|ข้อที่|ลำดับที่|งวดที่|ฉบับที่|รอบที่|จำนวน|ตัวชี้วัดที่|มาตรการที่"
                    + "|ขั้นตอนที่|ร้อยละ|โครงการที่|รอบ|ราย|ระยะ|ระยะเวลา|ทุก|เวลา)" + NUMBER;

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

    static final Pattern CALENDAR = Pattern.compile("(?:(?:(?<begin>" + DAY + ")(?:-|ถึง)(?:วันที่)?)?(?<day>" + DAY
            + ")" + BEFORE_MONTH + ")?(?<month>" + MONTH + ")(?:" + BEFORE_YEAR + "(?<year>" + YEAR + "))?");
    /** "words of any kind" between day, month and year, where the day is announced as one. */
    static final Pattern WORDY = Pattern.compile(
            "(?<=วันที่)(?<day>" + DAY + ")(?:(?!ถึง|ทุก)[^\\d\\-;]){0,20}?(?<month>" + MONTH + ")(?:(?!ถึง|ทุก|"
                    + MONTH + ")[^\\d\\-;(]){0,25}?(?<fiscal>ปีงบประมาณ)?" + ERA + "(?<year>" + YEAR4 + ")");

    static final Pattern LISTED = Pattern.compile(
            "(?<day>" + DAY + ")(?:,และ|,|และ)(?=(?:วันที่)?(?:" + NUMBER + "(?:,และ|,|และ)){0,9}(?:วันที่)?" + NUMBER
                    + BEFORE_MONTH + "(?<month>" + MONTH + ")(?:" + BEFORE_YEAR + "(?<year>" + YEAR + "))?)");
    static final Pattern SLASHED = Pattern.compile(
            "(?=\\d)(?<![\\d/.])(?<day>\\d{1,2})(?<sign>[/.-])(?<month>\\d{1,2})\\k<sign>(?<year>\\d{4}|[4-9]\\d)(?!\\d|/\\d)");
    static final Pattern ISO = Pattern.compile(
            "(?=\\d)(?<!\\d)(?<year>\\d{4})(?<sign>[-/])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?!\\d)(?:t\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?z?)?");
    static final Pattern ENGLISH = Pattern.compile(
            "(?:(?<day>" + DAY + ")[ /-]?)?(?<month>" + Months.LATIN + ")[ ,'/-]?(?<year>" + YEAR4 + "|\\d\\d(?!\\d))");
    static final Pattern AMERICAN =
            Pattern.compile("(?<month>" + Months.LATIN + ")(?<day>\\d{1,2}),? ?(?<year>" + YEAR4 + ")");
    static final Pattern QUARTER = Pattern.compile(
            "(?:ไตรมาส|(?<![a-z])q)(?:ที่)?(?:(?<first>[1-4])(?!\\d)|(?<word>แรก|สุดท้าย))(?:(?:-|ถึง|และ|,){1,3}(?:ไตรมาส|q)?"
                    + "(?:ที่)?(?<last>[1-4])(?!\\d)){0,9}(?:" + OF_YEAR + "(?<year>" + YEAR + "))?");
    static final Pattern HALF = Pattern.compile(
            "(?:(?:(?:รอบ|งวด|ช่วง)(?:ระยะเวลา|การประเมิน)?(?<months>6|12)เดือน|6เดือน(?=แรก|หลัง)|ครึ่งปี(?:งบประมาณ)?(?=แรก|หลัง))"
                    + "(?<part>แรก|หลัง)?)(?:" + OF_YEAR + "(?<year>" + YEAR + "))?");
    static final Pattern FISCAL_YEAR = Pattern.compile(
            "(?:(?:ปีงบประมาณ|งบประมาณ|ปีงบ(?:ฯ|\\.)?|งปม\\.?|ปี)(?:พุทธศักราช|พ\\.?ศ\\.?|ค\\.?ศ\\.?)?[:.]? ?|พ\\.?ศ\\.? ?|ค\\.ศ\\.? ?)(?<year>"
                    + YEAR + ")(?:(?:-|ถึง)(?:ปีงบประมาณ|ปี)?(?:พ\\.?ศ\\.?)?(?<last>" + YEAR4 + "))?");
    static final Pattern WHOLE_YEAR = Pattern.compile(
            "(?:ตลอด(?:ทั้ง)?ปี(?:งบประมาณ)?|ทั้งปี(?:งบประมาณ)?|ภายในปี(?:งบประมาณ)?(?:นี้|ปัจจุบัน)?$|ปีงบประมาณ(?:นี้|ปัจจุบัน))(?:"
                    + ERA + "(?<year>" + YEAR + "))?");
    static final Pattern EVERY_YEAR = Pattern.compile(" ?(?:ของ|ใน)?(?:ทุกๆ?|แต่ละ)ปี");

    private MomentPatterns() {}
}
