package org.sucharit.measures.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sucharit.kernel.text.ThaiText;

/** A measure's own number and title in one text. */
final class Titles {

    /**
     * A text taken apart.
     *
     * @param number in Arabic digits; empty where there is none
     */
    record Numbered(String number, String title) {}

    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*(?<word>(?:มาตรการ|โครงการ|กิจกรรม|ประเด็น|ข้อ|ลำดับ)\\s*(?:ที่)?)?\\s*\\(?(?<number>[1-9๑-๙][0-9๐-๙]{0,2}(?:\\.[0-9๐-๙]{1,2}){0,2})(?<sign>\\s*[.):]+)?(?<gap>\\s*[-–:]?\\s*)(?=[^0-9๐-๙.,/%\\s])");
    /** A number before one of these counts something. */
    private static final Pattern COUNTED = Pattern.compile(
            "^(?:เดือน|ครั้ง|ไตรมาส|ปี|คน|บาท|วัน|ราย|เรื่อง|โครงการ|ช่องทาง|แห่ง|ระบบ|ด้าน|ประเด็น|ข้อ)(?!.*มาตรการ)");

    private static final Pattern QUESTION =
            Pattern.compile("(?:หรือไม่|เพียงใด|อย่างไร|แค่ไหน|เพียงไร|ใช่หรือไม่)(?:อย่างไร)?$");

    private static final Pattern ANNOUNCEMENT = Pattern.compile(
            "^\\s*(?:ชื่อ)?(?:มาตรการ|โครงการ|กิจกรรม)\\s*(?:(?:ที่)?\\s*[0-9๐-๙]{1,2}(?![0-9๐-๙/])|[:：])\\s*[.:：)-]*\\s*\\S");

    private Titles() {}

    static Numbered of(String text) {
        Matcher match = NUMBER.matcher(text);
        if (!match.find()) return new Numbered("", text);
        boolean announced = match.group("word") != null || match.group("sign") != null;
        boolean apart = !match.group("gap").isEmpty();
        String rest = text.substring(match.end()).strip();
        if (!announced && (!apart || COUNTED.matcher(rest).find())) return new Numbered("", text);
        return new Numbered(ThaiText.arabicDigits(match.group("number")), rest);
    }

    static String numberOf(String text) {
        return of(text).number();
    }

    /** The number of an entry, from its own column or its title. */
    static String number(Entry entry) {
        String own = ThaiText.fold(entry.text(Field.NUMBER));
        if (!own.isEmpty()) return own;
        String title = entry.text(Field.TITLE);
        return numberOf(title.isEmpty() ? entry.text(Field.ISSUE) : title);
    }

    /** Whether a line names a measure: "มาตรการที่ 1 …", "มาตรการ: …". */
    static boolean announcesMeasure(String text) {
        return text.length() <= 250 && ANNOUNCEMENT.matcher(text).find();
    }

    /** Whether the text asks something, as the questions of the surveys do. */
    static boolean isQuestion(String text) {
        return QUESTION.matcher(ThaiText.fold(text)).find();
    }
}
