package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sucharit.kernel.text.ThaiText;

/** The group headings that stand above a row: instrument, indicator, threshold, section. */
final class Groups {

    /** From the widest to the narrowest. */
    private enum Level {
        THRESHOLD(
                "(?:คะแนน|ตัวชี้วัด|ข้อคำถาม|ประเด็น|ผลการประเมิน)?.{0,60}(?:ต่ำกว่า|น้อยกว่า|ไม่ถึง|ไม่ผ่าน|มากกว่า|สูงกว่า|ระหว่าง)(?:เกณฑ์|ร้อยละ|คะแนน|\\d).{0,80}"),
        INSTRUMENT(
                "(?:\\d{1,2})?(?:เครื่องมือ|แบบวัด|แบบตรวจ|แบบสำรวจ|แบบสอบถาม|การประเมินตามแบบ|ส่วนที่\\d|[ieo]it|ผู้มีส่วนได้(?:ส่วน)?เสียภาย).*"),
        INDICATOR("(?:\\d{1,2})?(?:ตัวชี้วัดที่|ตัวชี้วัด(?!ย่อย))(?=\\d|[ก-ฮเแโใไ]).*"),
        SUB_INDICATOR("(?:\\d{1,2})?ตัวชี้วัดย่อย.*|(?:9|10)\\d[ก-ฮเแโใไ].*"),
        SECTION(".*");

        private final Pattern form;

        Level(String form) {
            this.form = Pattern.compile(form);
        }
    }

    private record Group(Level level, String text) {}

    private static final int LONGEST = 160;
    private static final Pattern ANNOUNCEMENT = Pattern.compile(
            "ดังนี้$|ดังต่อไปนี้$|ดังกล่าว|ได้ดังนี้|ตามที่|เรื่อง|ประจำปีงบประมาณ|มาตรการส่งเสริมคุณธรรมและความโปร่งใส|ตารางที่");
    private static final Pattern FOOT = Pattern.compile(
            "^(?:หมายเหตุ|ลงชื่อ|ลงนาม|ที่มา|รวม|ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจ|ผู้รับรอง|ตำแหน่ง|วันที่|หน้า|โทร|ต่อ$)");

    private static final Pattern LISTED =
            Pattern.compile("^\\s*(?:[-–•●▪*]|\\([0-9๐-๙]|[0-9๐-๙]{1,2}[.)]\\s*[0-9๐-๙])");

    private final List<Group> open = new ArrayList<>();
    private boolean fresh;

    /** Whether a text is, by its form, a heading of the kind that groups rows, wherever it stands. */
    static boolean isPlain(String text) {
        String folded = ThaiText.fold(text);
        return folded.length() <= LONGEST
                && level(folded) != Level.SECTION
                && !ANNOUNCEMENT.matcher(folded).find();
    }

    /** Whether a text under or beside a table belongs to its foot. */
    static boolean isFoot(String text) {
        String folded = ThaiText.fold(text);
        return FOOT.matcher(folded).find() || Signatures.isPart(text);
    }

    /** A line between tables. Ordinary text groups nothing. */
    void line(String text) {
        if (isPlain(text)) put(text);
    }

    /** A short line right above a table; only used where it is not the document's title. */
    void caption(String text) {
        String folded = ThaiText.fold(text);
        boolean listed = LISTED.matcher(text).find();
        if (folded.length() <= 100
                && !listed
                && !isFoot(text)
                && !ANNOUNCEMENT.matcher(folded).find()) put(text);
    }

    /** A row with one text. */
    void row(String text) {
        put(text);
    }

    private void put(String text) {
        String folded = ThaiText.fold(text);
        // a group heading that is repeated on the next page begins nothing
        if (open.stream().anyMatch(group -> ThaiText.fold(group.text()).equals(folded))) return;
        fresh = true;
        Level level = level(folded);
        open.removeIf(group -> group.level().ordinal() >= level.ordinal()
                && !(level == Level.SECTION && group.level() != Level.SECTION));
        open.add(new Group(level, Texts.oneLine(text)));
    }

    private static Level level(String folded) {
        for (Level level : Level.values()) if (level.form.matcher(folded).matches()) return level;
        return Level.SECTION;
    }

    /** The groups above the next row, from the widest to the narrowest. */
    List<String> texts() {
        return open.stream().map(Group::text).toList();
    }

    /** Whether a group began since the last row. */
    boolean isFresh() {
        return fresh;
    }

    void used() {
        fresh = false;
    }

    /** A table of another kind begins: only what was announced for it stays. */
    void endTable() {
        if (!fresh) open.clear();
    }

    void clear() {
        open.clear();
        fresh = false;
    }
}
