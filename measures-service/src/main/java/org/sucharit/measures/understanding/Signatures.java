package org.sucharit.measures.understanding;

import java.util.regex.Pattern;

/** What stands under a document: who signed it, where and when. */
final class Signatures {

    private static final Pattern PART = Pattern.compile(
            "^\\s*(?:\\(?\\s*(?:ลงชื่อ|ลงนาม|\\(ลงชื่อ\\)|\\(ลงนาม\\))|\\([.…_\\s]{3,}|[.…_]{6,}|\\((?:นาย|นาง|นางสาว|ว่าที่|จ่า|สิบ|พันจ่า|ดร)[^)]*\\)|ประกาศ\\s*ณ\\s*วันที่|จึงประกาศ|จึงเรียน|ผู้(?:รายงาน|จัดทำ|ตรวจสอบ|ตรวจ|รับรอง|เห็นชอบ|อนุมัติ)(?:ข้อมูล|รายงาน)?\\s*$|"
                    + "(?:ว่าที่.*)?(?:นายกเทศมนตรี|นายกองค์การบริหารส่วน|ปลัดเทศบาล|ปลัดองค์การบริหารส่วน|หัวหน้าสำนัก)[^0-9๐-๙]{0,60}$)");

    /** Where a signature begins, whatever stands around it. */
    private static final Pattern SIGNED = Pattern.compile(
            "^\\s*(?:\\(?\\s*(?:ลงชื่อ|ลงนาม)|\\([.…_\\s]{3,}|[.…_]{6,}|\\(\\s*(?:นาย|นาง|ว่าที่|จ่า|สิบ|พัน|ดร)[^)]*\\)\\s*$|ประกาศ\\s*ณ\\s*วันที่)");

    private Signatures() {}

    static boolean isPart(String text) {
        return PART.matcher(text).find();
    }

    /** Room for signatures, line by line: somebody signs, and the short lines below tell who, as what and when. */
    static final class Block {

        private static final int SHORT = 80;
        private static final int LINES_OF_ONE = 4;

        private boolean begun;
        private int left;

        /** Whether the line is one of those of a signature. */
        boolean holds(Part.Prose line) {
            boolean small = line.level() == 0 && line.text().length() <= SHORT;
            boolean begins = small && SIGNED.matcher(line.text()).find();
            if (begins || small && left > 0 && isPart(line.text())) left = LINES_OF_ONE;
            else left = small ? left - 1 : 0;
            begun |= begins;
            return left > 0;
        }

        boolean hasBegun() {
            return begun;
        }
    }
}
