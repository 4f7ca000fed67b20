package org.sucharit.measures.understanding;

import java.util.regex.Pattern;

/**
 * Running text without what tells of one person: names, numbers to call and numbers of identity cards make way for dots.
 * Documents name offices where it matters; people's names stand under them, among the signatures.
 */
final class Unnamed {

    private static final String DOTS = "……";

    /** "นาย" begins the names of offices, too. */
    private static final String OFFICE =
            "ก(?:เทศ|องค์|อบ|สภา|รัฐ|เมือง|เหล่า|สมาคม|และ|หรือ|รอง|ทน|ทม|ทต|ฯ|\\P{L}|$)|อำเภอ|ทะเบียน|ช่าง|จ้าง|หน้า|ตรวจ|แพทย์|ทหาร|ตำรวจ|เวร|ประกัน|ทุน";

    private static final String TITLE = "(?:นางสาว|น\\.\\s?ส\\.|นาง(?!เลิ้ง|รอง|สาว)|นาย(?!" + OFFICE
            + ")|ว่าที่\\s?(?:ร้อย|พัน|ร\\.|พ\\.)\\s?(?:ตรี|โท|เอก|ต\\.|ท\\.|อ\\.)"
            + "|(?:จ่า|สิบ|พันจ่า)(?:ตรี|โท|เอก)|(?:ร้อย|พัน)(?:ตำรวจ)?(?:ตรี|โท|เอก)|ดร\\.)";

    /** A first name right after the title or a blank, and a surname after it. */
    private static final Pattern NAME = Pattern.compile(
            "(?<title>" + TITLE + ")\\s?[\\p{IsThai}&&[^๐-๙]]{2,25}\\s{1,3}[\\p{IsThai}&&[^๐-๙]]{2,30}");

    private static final Pattern CALLED = Pattern.compile(
            "(?<label>โทร(?:ศัพท์|สาร)?|มือถือ|เบอร์|แฟกซ์|[Tt]el|TEL)(?<between>[^0-9๐-๙\\n]{0,20})[0-9๐-๙][0-9๐-๙ ()–-]{5,16}[0-9๐-๙]");
    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9๐-๙/.])[0๐][689๖๘๙][0-9๐-๙][- ]?[0-9๐-๙]{3}[- ]?[0-9๐-๙]{4}(?![0-9๐-๙/])");
    private static final Pattern CARD = Pattern.compile(
            "(?<![0-9๐-๙])[1-9๑-๙][- ]?[0-9๐-๙]{4}[- ]?[0-9๐-๙]{5}[- ]?[0-9๐-๙]{2}[- ]?[0-9๐-๙](?![0-9๐-๙])");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+");

    private Unnamed() {}

    static String of(String text) {
        String unnamed = NAME.matcher(text).replaceAll("${title}" + DOTS);
        unnamed = CALLED.matcher(unnamed).replaceAll("${label}${between}" + DOTS);
        unnamed = MOBILE.matcher(unnamed).replaceAll(DOTS);
        unnamed = CARD.matcher(unnamed).replaceAll(DOTS);
        return MAIL.matcher(unnamed).replaceAll(DOTS);
    }
}
