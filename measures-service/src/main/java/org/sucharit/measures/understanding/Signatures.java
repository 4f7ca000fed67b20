package org.sucharit.measures.understanding;

import java.util.regex.Pattern;

/** What stands under a document: who signed it, where and when. */
final class Signatures {

    private static final Pattern PART = Pattern.compile(
            "^\\s*(?:\\(?\\s*(?:ลงชื่อ|ลงนาม|\\(ลงชื่อ\\)|\\(ลงนาม\\))|\\([.…_\\s]{3,}|[.…_]{6,}|\\((?:นาย|นาง|นางสาว|ว่าที่|จ่า|สิบ|พันจ่า|ดร)[^)]*\\)|ประกาศ\\s*ณ\\s*วันที่|จึงประกาศ|จึงเรียน|ผู้(?:รายงาน|จัดทำ|ตรวจสอบ|ตรวจ|รับรอง|เห็นชอบ|อนุมัติ)(?:ข้อมูล|รายงาน)?\\s*$|"
                    + "(?:ว่าที่.*)?(?:นายกเทศมนตรี|นายกองค์การบริหารส่วน|ปลัดเทศบาล|ปลัดองค์การบริหารส่วน|หัวหน้าสำนัก)[^0-9๐-๙]{0,60}$)");

    private Signatures() {}

    static boolean isPart(String text) {
        return PART.matcher(text).find();
    }
}
