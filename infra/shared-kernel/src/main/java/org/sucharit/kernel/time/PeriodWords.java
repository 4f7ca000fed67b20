package org.sucharit.kernel.time;

import java.util.regex.Pattern;

/** The words around dates, in folded text. Loops are possessive: a cell may consist of ten thousand dots. */
final class PeriodWords {

    /** Words that only say when; a longer word stands before one that it begins with. */
    private static final String WORD =
            "(?:เริ่มต้น|เริ่ม|ดำเนินการ|ดำเนินงาน|แล้วเสร็จ|เสร็จสิ้น|สิ้นสุด|ระหว่าง|ตั้งแต่|จนกระทั่ง|จนถึง|จน|กำหนดการ|กำหนด|ระยะเวลา|ช่วงเวลา|ช่วง"
                    + "|ห้วงเวลา|ห้วง|เวลา|วันที่|ภายใน|ประจำ|เดือน|ตลอดทั้งปี|ตลอดปี|ตลอด|ภาย|สิ้น|ก่อน|ไม่เกิน|ปีงบประมาณ|งบประมาณ|ปี|พ\\.?ศ\\.?|ถึง|ใน|ของ|ณ|ให้"
                    + "|ที่|เป็นต้นไป|เป็นต้น|การ|และ|รอบ|ประมาณ|อย่างต่อเนื่อง|ต่อเนื่อง|to|from)";

    static final Pattern FILLING = Pattern.compile("(?:" + WORD + "|[\\s\\p{Punct}…•·]++)*+");
    static final Pattern JOINING = Pattern.compile("(?:" + WORD + "|[ \\-~,:.()']++)*+");
    static final Pattern RANGE_SIGN = Pattern.compile("-|~|ถึง|แล้วเสร็จ|เสร็จสิ้น|สิ้นสุด|จน|to");
    static final Pattern DEADLINE = Pattern.compile(
            "(?:ภายใน|ก่อน|ไม่เกิน|แล้วเสร็จ|เสร็จสิ้น|สิ้นสุด|กำหนดส่ง|ไม่ช้ากว่า|อย่างช้า|by)(?:ภายใน|ใน|เดือน|วันที่|สิ้น|วัน|ไม่เกิน|ณ|[ :,])*$|สิ้นเดือน$");
    static final Pattern OPENING =
            Pattern.compile("(?:เริ่ม|ตั้งแต่|นับแต่|นับจาก)(?:ดำเนินการ|ต้น|เดือน|วันที่|ใน|[ :])*$");
    static final Pattern BARE_YEARS =
            Pattern.compile("\\D{0,3}(2[45]\\d\\d|20\\d\\d)(?: ?(?:-|ถึง) ?(2[45]\\d\\d|20\\d\\d))?\\D{0,3}");
    static final Pattern DATE_FILLING = Pattern.compile(
            "(?:ประกาศ|ตั้งแต่|เมื่อ|ลง|ณ|ใน|ครั้งที่\\d{1,2}|ครั้ง|วันที่|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?|และ|ที่"
                    + "|\\d{1,2}[.)]++|[\\s\\p{Punct}…•·]++)*+");

    /** The longest of the words that announce a deadline or a beginning, and some more. */
    static final int REACH = 40;

    private PeriodWords() {}
}
