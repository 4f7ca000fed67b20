package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.text.Similarity;

/**
 * The stems that headings are made of, on folded text. A stem says which field it speaks of and how surely: 3 it can
 * mean nothing else, 2 usually, 1 only where no other column does.
 */
final class HeadingWords {

    /** A stem found in a heading; no field where it only fills. */
    record Word(String stem, @Nullable Field field, int weight) {}

    private static final Map<Character, List<Word>> BY_FIRST = new HashMap<>();
    private static final Map<String, Word> ALONE = new HashMap<>();

    static {
        add(Field.NUMBER, 3, "ลำดับที่ ลำดับ เลขที่ ข้อที่");
        add(Field.RANK, 3, "อันดับที่ อันดับ");
        add(Field.TITLE, 3, "มาตรการ ชื่อมาตรการ measure");
        add(Field.ACTIVITY, 2, "โครงการ กิจกรรม รายการ เรื่อง ภารกิจ แผนงาน activity");
        add(
                Field.GUIDELINE,
                2,
                "แนวทาง แนวทางการดำเนินการ แนวทางการดำเนินงาน แนวทางดำเนินการ แนวทางการปฏิบัติ แนวทางปฏิบัติ แนวปฏิบัติ"
                        + " แนวทางการแก้ไข แนวทางแก้ไข แนวทางการปรับปรุง แนวทางการพัฒนา แนวทางการแก้ไขปัญหา แนวทางแก้ไขปัญหา สิ่งที่ต้องดำเนินการ การแก้ไข");
        add(
                Field.STEPS,
                3,
                "วิธีการดำเนินการ วิธีการดำเนินงาน วิธีดำเนินการ วิธีดำเนินงาน วิธีการปฏิบัติ วิธีปฏิบัติ วิธีการ วิธี ขั้นตอน ขั้นตอนการดำเนินการ"
                        + " ขั้นตอนการดำเนินงาน ขั้นตอนการปฏิบัติ รายละเอียดการดำเนินการ รายละเอียดการดำเนินงาน รายละเอียดกิจกรรม กระบวนการ steps");
        add(
                Field.RESPONSIBLE,
                3,
                "ผู้รับผิดชอบ ผู้รับผิดชอบดำเนินการ รับผิดชอบ หน่วยงานรับผิดชอบ หน่วยงานที่รับผิดชอบ หน่วยงานผู้รับผิดชอบ ส่วนราชการที่รับผิดชอบ"
                        + " กองที่รับผิดชอบ สำนักที่รับผิดชอบ หน่วยงานที่เกี่ยวข้อง ผู้ที่เกี่ยวข้อง ผู้เกี่ยวข้อง ผู้ดำเนินการ หน่วยดำเนินการ หน่วยงานดำเนินการ หน่วยงานที่ดำเนินการ responsible");
        alone(Field.RESPONSIBLE, "หน่วยงาน ส่วนราชการ กอง สำนัก สำนักกอง กองสำนัก หน่วย");
        alone(Field.NUMBER, "ที่ ข้อ no มาตรการที่");
        alone(Field.PERIOD, "เวลา เดือน ปี แล้วเสร็จ");
        alone(Field.ACTIONS, "ผล");
        alone(Field.STEPS, "รายละเอียด");
        add(
                Field.PERIOD,
                3,
                "ระยะเวลา ระยะเวลาดำเนินการ ระยะเวลาการดำเนินการ ระยะเวลาดำเนินงาน ระยะเวลาการดำเนินงาน ระยะเวลาในการดำเนินการ ระยะเวลาแล้วเสร็จ กำหนดเวลาแล้วเสร็จ"
                        + " กำหนดระยะเวลา กำหนดเวลา กำหนดแล้วเสร็จ กำหนดเสร็จ กำหนดการ กำหนดส่ง กรอบระยะเวลา กรอบเวลา ช่วงเวลา ช่วงระยะเวลา ห้วงเวลา ห้วงระยะเวลา วันเวลา ปฏิทิน วันแล้วเสร็จ วันที่แล้วเสร็จ เดือนที่ดำเนินการ period");
        add(Field.STARTS, 2, "วันที่เริ่มต้น วันที่เริ่ม วันเริ่มต้น เริ่มต้น เริ่มดำเนินการ เริ่ม");
        add(Field.ENDS, 2, "วันที่สิ้นสุด วันสิ้นสุด สิ้นสุด");
        add(
                Field.FOLLOW_UPS,
                3,
                "การติดตามผล การติดตามและประเมินผล ติดตามและประเมินผล การติดตาม ติดตามผล ติดตาม กำกับติดตาม การกำกับติดตาม การกำกับ กำกับดูแล การรายงานผล รายงานผล การรายงาน"
                        + " การกำกับติดตามการดำเนินงาน ผลการติดตาม ติดตามประเมินผล การติดตามผลการดำเนินการ การติดตามผลการดำเนินงาน การติดตามการดำเนินการ การติดตามการดำเนินงาน followup");
        add(
                Field.REPORTED,
                3,
                "รายงานผลการดำเนินการ รายงานผลการดำเนินงาน การรายงานผลการดำเนินการ การรายงานผลการดำเนินงาน รายงานการดำเนินการ รายงานการดำเนินงาน");
        add(
                Field.ACTIONS,
                3,
                "ผลการดำเนินการ ผลการดำเนินงาน ผลดำเนินการ ผลดำเนินงาน ผลการปฏิบัติงาน ผลการปฏิบัติ ผลการขับเคลื่อน ผลการนำไปปฏิบัติ สรุปผลการดำเนินการ สรุปผลการดำเนินงาน สรุปผล ความก้าวหน้า ความคืบหน้า"
                        + " สิ่งที่ได้ดำเนินการ สิ่งที่ดำเนินการแล้ว สิ่งที่ดำเนินการ การดำเนินการตามมาตรการ การดำเนินงานตามมาตรการ การดำเนินการที่ผ่านมา ผลการดำเนินการตามมาตรการ ผลการดำเนินงานตามมาตรการ actions result");
        add(Field.ACTIONS, 1, "การดำเนินการ การดำเนินงาน ผลงาน");
        add(Field.DATE, 2, "วันที่ดำเนินการ วันเดือนปีที่ดำเนินการ วันเดือนปี วดป วันที่");
        add(
                Field.EVIDENCE,
                3,
                "หลักฐาน หลักฐานอ้างอิง หลักฐานประกอบ หลักฐานเชิงประจักษ์ เอกสารหลักฐาน เอกสารอ้างอิง เอกสารประกอบ เอกสาร อ้างอิง ร่องรอย ลิงก์ ลิงค์ ช่องทางการเผยแพร่ ช่องทางเผยแพร่ ช่องทาง การเผยแพร่ link url evidence");
        add(
                Field.STATUS,
                3,
                "สถานะ สถานะการดำเนินการ สถานะการดำเนินงาน สถานภาพ ดำเนินการแล้วเสร็จ ดำเนินการแล้ว อยู่ระหว่างดำเนินการ อยู่ระหว่าง ยังไม่ได้ดำเนินการ ยังไม่ดำเนินการ ไม่ได้ดำเนินการ ไม่ดำเนินการ เสร็จสิ้น status");
        add(
                Field.OUTCOME,
                3,
                "ผลลัพธ์ ผลลัพธ์ที่ได้ ผลลัพธ์ที่เกิดขึ้น ผลสัมฤทธิ์ ผลสำเร็จ ผลผลิต ผลที่เกิดขึ้น ผลที่ได้รับ outcome");
        add(Field.RECOMMENDATIONS, 3, "ข้อเสนอแนะ ข้อเสนอ ข้อแนะนำ ข้อคิดเห็น ความเห็น recommendation");
        add(Field.OBSTACLES, 3, "ปัญหา อุปสรรค ปัญหาอุปสรรค ปัญหาและอุปสรรค ข้อจำกัด ข้อขัดข้อง obstacle");
        add(Field.SCORE, 3, "คะแนน ผลคะแนน ค่าคะแนน คะแนนที่ได้ คะแนนเฉลี่ย score");
        add(Field.SCORE, 1, "ร้อยละ ผลการประเมิน");
        add(
                Field.ANSWERS,
                3,
                "ตัวชี้วัดย่อย ตัวชี้วัด ตัวชี้วัดที่ ข้อคำถาม คำถาม แบบวัด เครื่องมือ เครื่องมือการประเมิน หัวข้อการประเมิน ข้อการประเมิน รหัส indicator");
        add(Field.ANSWERS, 2, "หัวข้อ ด้าน");
        add(
                Field.ISSUE,
                3,
                "ประเด็นการประเมิน ประเด็นปัญหา ประเด็น จุดอ่อน ข้อบกพร่อง ข้อค้นพบ ข้อสังเกต สภาพปัญหา ผลการวิเคราะห์ จุดที่ต้องพัฒนา สิ่งที่พบ");
        add(
                Field.IMPROVEMENT,
                3,
                "ประเด็นที่ต้องปรับปรุง ประเด็นที่ต้องพัฒนา ประเด็นที่ต้องแก้ไข ประเด็นที่ควรปรับปรุง ประเด็นที่ควรพัฒนา ประเด็นที่ควรแก้ไข ประเด็นที่จะต้องพัฒนา ประเด็นที่จะต้องแก้ไข ประเด็นที่จะต้องปรับปรุง ประเด็นที่ต้อง ประเด็นที่ควร"
                        + " ประเด็นเพื่อการพัฒนา ประเด็นการพัฒนา ข้อที่ต้องปรับปรุง ข้อที่ควรพัฒนา ข้อที่ควรปรับปรุง สิ่งที่ต้องปรับปรุง สิ่งที่ควรปรับปรุง สิ่งที่ควรพัฒนา สิ่งที่ต้องพัฒนา ข้อควรพัฒนา ข้อควรปรับปรุง การปรับปรุงแก้ไข");
        add(
                Field.UNKNOWN,
                3,
                "งบประมาณ งบประมาณที่ใช้ จำนวนเงิน วงเงิน ผลที่คาดว่าจะได้รับ ผลที่คาดหวัง ผลลัพธ์ที่คาดหวัง ผลลัพธ์ที่คาดว่าจะได้รับ ตัวชี้วัดความสำเร็จ ตัวชี้วัดผลสำเร็จ ตัวชี้วัดผลการดำเนินงาน ตัวชี้วัดโครงการ"
                        + " เป้าหมาย ค่าเป้าหมาย วัตถุประสงค์ หมายเหตุ กลุ่มเป้าหมาย สถานที่ การใช้จ่ายงบประมาณ ผลการเบิกจ่าย เบิกจ่าย ร้อยละความสำเร็จ ระดับความสำเร็จ จุดแข็ง เหตุผล ผลต่าง เพิ่มขึ้น ลดลง เพิ่มลด การเปลี่ยนแปลง เปรียบเทียบ คะแนนเต็ม budget remark note");
        alone(Field.UNKNOWN, "ระดับ เกรด เพิ่ม ลด เกณฑ์");
        fill(
                "การ และ หรือ ของ ที่ ใน ตาม เพื่อ ให้ กับ จาก โดย แก่ ต่อ ได้ จะ ต้อง ควร อื่น หลัก ร่วม ระบุ ถ้ามี ถาม ชื่อ เชิง แต่ละ ดี ขึ้น ยิ่ง พร้อม"
                        + " ดำเนินการ ดำเนินงาน กำหนด รายละเอียด สรุป จำนวน บาท ปรับปรุง พัฒนา แก้ไข ส่งเสริม นำไปสู่ นำ ไป สู่ ปฏิบัติ ทาง เกี่ยวข้อง ประเมิน ผู้ บุคคล เร่งด่วน"
                        + " คุณธรรมและความโปร่งใส คุณธรรม ความโปร่งใส ภายในหน่วยงาน ita iit eit oit ปีงบประมาณ ประจำ ปี พศ เทศบาล ตำบล อบต องค์การบริหารส่วนตำบล"
                        + " รอบ 6เดือน 12เดือน เดือน ต.ค. มี.ค. ก.ย. ย่อย แผน ข้อ ประจำปี ไตรมาส ตุลาคม มีนาคม กันยายน ระดับ ความ เป็น");
    }

    private HeadingWords() {}

    /** The longest stem that begins at this position. */
    static @Nullable Word at(String folded, int position) {
        for (Word word : BY_FIRST.getOrDefault(folded.charAt(position), List.of())) {
            if (folded.startsWith(word.stem(), position)) return word;
        }
        return null;
    }

    /** The stem that a text is, but for a slip of the pen. */
    static Optional<Word> like(String folded) {
        int slips = Math.max(1, folded.length() / 7);
        return BY_FIRST.values().stream()
                .flatMap(List::stream)
                .filter(word -> word.weight() == 3 && word.stem().length() >= 6)
                .filter(word -> Similarity.distance(word.stem(), folded, slips) <= slips)
                .max(Comparator.comparingInt(word -> word.stem().length()));
    }

    /** A stem that is a heading only where it is the whole of it. */
    static Optional<Word> alone(String folded) {
        return Optional.ofNullable(ALONE.get(folded));
    }

    private static void alone(Field field, String stems) {
        for (String stem : stems.split(" ")) ALONE.put(stem, new Word(stem, field, 2));
    }

    private static void add(Field field, int weight, String stems) {
        for (String stem : stems.split(" ")) put(new Word(stem, field, weight));
    }

    private static void fill(String stems) {
        for (String stem : stems.split(" ")) put(new Word(stem.replace(".", ""), null, 0));
    }

    private static void put(Word word) {
        List<Word> words = BY_FIRST.computeIfAbsent(word.stem().charAt(0), _ -> new ArrayList<>());
        // a stem that names a field and also fills is first of all a field
        if (words.stream().anyMatch(known -> known.stem().equals(word.stem()))) return;
        words.add(word);
        words.sort(
                Comparator.comparingInt((Word known) -> known.stem().length()).reversed());
    }
}
