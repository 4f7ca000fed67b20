package org.sucharit.measures.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.understanding.Written.PLAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.Finding;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.kernel.reported.ReportedProse.Section;
import org.sucharit.kernel.reported.ReportedProse.Table;

/** What stands outside the tables is kept word for word, in its order. */
class ProseReadingTests {

    private static final String MEASURES = """
            มาตรการ | วิธีการดำเนินการ | ผู้รับผิดชอบ | ระยะเวลา
            ๑. ติดผังขั้นตอน | เขียนผังแล้วติดไว้ที่จุดบริการ | กองคลัง | ปีงบประมาณ ๒๕๖๖
            """;

    @Test
    void sections_stand_in_their_order_with_the_tables_they_lead_to() {
        var prose = read(PLAN + """
            ๑. ที่มา

            เทศบาลทบทวนผลการประเมินของปีก่อนร่วมกับทุกกอง
            แล้วพบจุดที่ยังทำได้ไม่ดีพอ

            ๒. ผลการประเมิน

            อันดับ | ตัวชี้วัด | คะแนน
            1 | การป้องกันการทุจริต | 100.00
            2 | การเปิดเผยข้อมูล | 85.00

            คะแนนต่ำสุด 85.00 คะแนน

            ตัวชี้วัดของการประเมิน ITA | คะแนน | ประเด็นที่ต้องแก้ไข/ปรับปรุง
            ๑ การเปิดเผยข้อมูล | ๘๕.๐๐ | ข้อมูลพื้นฐานต้องเข้าถึงได้จากหน้าแรก

            ๓. มาตรการ

            ผู้บริหารเห็นชอบมาตรการดังต่อไปนี้

            """ + MEASURES + """

            ๔. การรายงานผล

            ทุกกองรายงานผลในการประชุมพนักงาน
            """);

        assertThat(prose.title())
                .containsExactly(
                        "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
                        "เทศบาลตำบลทุ่งดอกไม้ อำเภอบ้านสวน จังหวัดน่าน");
        assertThat(prose.sections())
                .containsExactly(
                        new Section(
                                "๑. ที่มา",
                                "เทศบาลทบทวนผลการประเมินของปีก่อนร่วมกับทุกกอง\nแล้วพบจุดที่ยังทำได้ไม่ดีพอ",
                                null),
                        new Section("๒. ผลการประเมิน", "", Table.RANKING),
                        new Section("", "คะแนนต่ำสุด 85.00 คะแนน", Table.ANALYSIS),
                        new Section("๓. มาตรการ", "ผู้บริหารเห็นชอบมาตรการดังต่อไปนี้", Table.MEASURES),
                        new Section("๔. การรายงานผล", "ทุกกองรายงานผลในการประชุมพนักงาน", null));
    }

    /** They stand with the measures below them, and would be said twice. */
    @Test
    void headings_of_groups_of_measures_are_no_sections() {
        var prose = read(PLAN + """
            เทศบาลแบ่งมาตรการตามแบบวัดดังนี้

            แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)

            ตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน

            """ + MEASURES);

        assertThat(prose.sections())
                .containsExactly(new Section("", "เทศบาลแบ่งมาตรการตามแบบวัดดังนี้", Table.MEASURES));
    }

    @Test
    void the_items_of_a_list_are_no_headings() {
        var prose = read(PLAN + """
            ขั้นตอนของปีนี้

            ๑. ทบทวนผลของปีก่อน
            ๒. ประชุมทุกกอง
            ๓. กำหนดมาตรการแล้วแจ้งทุกกองทราบ

            """ + MEASURES);

        assertThat(prose.sections().getFirst().text()).contains("๑. ทบทวนผลของปีก่อน\n๒. ประชุมทุกกอง");
    }

    @Test
    void the_memo_is_a_part_of_its_own() {
        var prose = read("""
            บันทึกข้อความ
            ส่วนราชการ สำนักปลัด เทศบาลตำบลทุ่งดอกไม้ โทร. ๐ ๕๔๐๐ ๐๐๐๐
            ที่ นน ๕๓๐๐๑/๔๕ วันที่ ๓ ตุลาคม ๒๕๖๕
            เรื่อง ขอส่งมาตรการ
            เรียน นายกเทศมนตรีตำบลทุ่งดอกไม้
            สำนักปลัดรวบรวมจากทุกกองแล้ว
            จึงเรียนมาเพื่อโปรดพิจารณา
            ลงชื่อ......................
            (นางสาวมะลิ ทดสอบดี)
            นักวิเคราะห์นโยบายและแผน
            """ + PLAN + MEASURES);

        var memo = Objects.requireNonNull(prose.memo());
        assertThat(memo)
                .isEqualTo(new ReportedProse.Memo(
                        "นน ๕๓๐๐๑/๔๕",
                        LocalDate.of(2022, 10, 3),
                        "สำนักปลัด เทศบาลตำบลทุ่งดอกไม้",
                        "นายกเทศมนตรีตำบลทุ่งดอกไม้",
                        "ขอส่งมาตรการ",
                        "สำนักปลัดรวบรวมจากทุกกองแล้ว\nจึงเรียนมาเพื่อโปรดพิจารณา"));
        assertThat(prose.title()).hasSize(2);
        assertThat(prose.sections()).containsExactly(new Section("", "", Table.MEASURES));
    }

    @Test
    void who_signed_and_how_people_are_reached_is_not_kept() {
        var prose = read(PLAN + """
            ๑. ที่มา

            ที่ประชุมซึ่งมีนายมะม่วง ทดสอบดี เป็นประธาน และนายกเทศมนตรีตำบลทุ่งดอกไม้ เห็นชอบแล้ว สอบถามโทร. ๐๘๑-๐๐๐-๐๐๐๐ หรือ someone@example.org

            """ + MEASURES + """

            ลงชื่อ......................ผู้รายงาน
            (นางชมพู่ ทดสอบดี)
            นักวิเคราะห์นโยบายและแผน
            ๓ ตุลาคม ๒๕๖๕
            """);

        assertThat(prose.sections())
                .containsExactly(new Section(
                        "๑. ที่มา",
                        "ที่ประชุมซึ่งมีนาย…… เป็นประธาน และนายกเทศมนตรีตำบลทุ่งดอกไม้ เห็นชอบแล้ว สอบถามโทร. …… หรือ ……",
                        Table.MEASURES));
    }

    /** Offices have names that begin as people's do. */
    @Test
    void offices_places_and_numbers_stay() {
        for (var text : List.of(
                "แต่งตั้งที่ปรึกษากิตติมาศักดิ์ นายกเทศมนตรีตำบลทุ่งดอกไม้ จำนวน ๗ ราย",
                "นายก และรองนายก ร่วมประชุม",
                "นายอำเภอ และนายทะเบียน ร่วมประชุม",
                "ตามคำสั่งที่ ๙๔/๒๕๖๔ ลงวันที่ ๑๐ กุมภาพันธ์ ๒๕๖๔",
                "เพิ่มช่องทางหมายเลขโทรศัพท์ในการติดต่อนายกและรองนายก",
                "คะแนนเฉลี่ย ๙๗.๐๗ ร้อยละ ๑๐ ไม่น้อยกว่า ๑,๐๐๐ คน ในข้อ O๑๒ O๑๗ O๒๐ O๒๔"))
            assertThat(Unnamed.of(text)).isEqualTo(text);
    }

    @Test
    void a_text_without_end_is_cut_and_says_so() {
        var lines = new StringBuilder();
        for (int i = 1000; i < 1200; i++)
            lines.append("เทศบาลเล่าเรื่องที่ ")
                    .append(i)
                    .append(" ยาวมาก".repeat(60))
                    .append("\n");
        var understood = Written.read(PLAN + lines + "\n" + MEASURES);

        assertThat(understood.prose().sections().stream()
                        .mapToInt(section -> section.text().length())
                        .sum())
                .isLessThanOrEqualTo(ReportedProse.LONGEST);
        assertThat(understood.findings())
                .anyMatch(finding -> finding.code() == Finding.Code.NOT_UNDERSTOOD && finding.row() == null);
    }

    private static ReportedProse read(String text) {
        return Written.read(text).prose();
    }
}
