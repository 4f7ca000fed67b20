package org.sucharit.measures.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.document.SampleDocument.ABOVE;
import static org.sucharit.measures.document.SampleDocument.cells;
import static org.sucharit.measures.document.SampleDocument.group;
import static org.sucharit.measures.document.SampleDocument.pageBreak;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sucharit.measures.document.SampleDocuments.Format;

class DocumentReaderTests {

    static final SampleDocument REPORT = SampleDocument.sample()
            .title("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส")
            .text("เทศบาลตำบลบ้านตัวอย่าง อำเภอเมือง จังหวัดสมมุติ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖")
            .text("จากการวิเคราะห์ผลการประเมิน จึงกำหนดมาตรการดังนี้")
            .table(
                    List.of("มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ข้อเสนอแนะ"),
                    List.of(
                            group("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)"),
                            cells(
                                    "๑. มีแนวทางปฏิบัติเกี่ยวกับการใช้ทรัพย์สินของทางราชการ",
                                    "๑. จัดทำคู่มือการใช้ทรัพย์สิน\n๒. กำชับเจ้าหน้าที่ที่เกี่ยวข้องให้ถือปฏิบัติตามระเบียบ",
                                    "ทุกหน่วยงาน",
                                    "ธ.ค.๖๕-มี.ค. ๖๖",
                                    "๑. จัดทำประกาศ ลงวันที่ ๕ มกราคม ๒๕๖๖\n๒. เผยแพร่ทางเว็บไซต์ และป้ายประชาสัมพันธ์",
                                    ""),
                            cells(
                                    "๒. ให้ความรู้เรื่องการประเมิน",
                                    "จัดอบรม",
                                    "สำนักปลัด",
                                    "ม.ค.-มี.ค. ๖๖",
                                    "๑. อบรมเมื่อวันที่ ๑๗ มีนาคม ๒๕๖๖",
                                    "ควรทำต่อเนื่อง"),
                            pageBreak(),
                            cells("", "", "", "", "๒. ประชุมชี้แจงพนักงานทั้งหมด", ""),
                            cells(
                                    "๓. No Gift Policy",
                                    "ประกาศนโยบาย",
                                    "กองคลัง",
                                    "ปีงบประมาณ ๒๕๖๖",
                                    "ประกาศแล้ว",
                                    "ไม่มี"),
                            cells("๔. ศูนย์ข้อมูลข่าวสาร", "ปรับปรุงศูนย์", "กองคลัง", ABOVE, "จัดตั้งแล้ว", "ไม่มี")))
            .text("ข้อความท้ายตาราง")
            .build();

    private final DocumentReader reader = new DocumentReader();

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_report_says_the_same_in_every_format(Format format) {
        var document = reader.read(SampleDocuments.write(format, REPORT), format.fileName());

        assertThat(document.lines())
                .extracting(Line::text)
                .containsExactly(
                        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                        "เทศบาลตำบลบ้านตัวอย่าง อำเภอเมือง จังหวัดสมมุติ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
                        "จากการวิเคราะห์ผลการประเมิน จึงกำหนดมาตรการดังนี้",
                        "ข้อความท้ายตาราง");
        assertThat(document.blocks()).last().isInstanceOf(Line.class);
        assertThat(document.tables()).hasSize(2);
        assertThat(document.tables()).extracting(Table::number).containsExactly(1, 2);
        assertThat(rows(document.tables().get(0)))
                .containsExactly(
                        List.of(
                                "มาตรการ",
                                "วิธีการดำเนินการ",
                                "ผู้รับผิดชอบ",
                                "ระยะเวลา",
                                "ผลการดำเนินการ",
                                "ข้อเสนอแนะ"),
                        List.of("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน(IIT)", "", "", "", "", ""),
                        List.of(
                                "๑.มีแนวทางปฏิบัติเกี่ยวกับการใช้ทรัพย์สินของทางราชการ",
                                "๑.จัดทำคู่มือการใช้ทรัพย์สิน⏎๒.กำชับเจ้าหน้าที่ที่เกี่ยวข้องให้ถือปฏิบัติตามระเบียบ",
                                "ทุกหน่วยงาน",
                                "ธ.ค.๖๕-มี.ค.๖๖",
                                "๑.จัดทำประกาศลงวันที่๕มกราคม๒๕๖๖⏎๒.เผยแพร่ทางเว็บไซต์และป้ายประชาสัมพันธ์",
                                ""),
                        List.of(
                                "๒.ให้ความรู้เรื่องการประเมิน",
                                "จัดอบรม",
                                "สำนักปลัด",
                                "ม.ค.-มี.ค.๖๖",
                                "๑.อบรมเมื่อวันที่๑๗มีนาคม๒๕๖๖",
                                "ควรทำต่อเนื่อง"));
        var merged =
                switch (format) {
                    case DOCX, DOC, XLSX, XLS, HTML, PDF_RULED -> "^";
                    default -> "";
                };
        assertThat(rows(document.tables().get(1)))
                .containsExactly(
                        List.of(
                                "มาตรการ",
                                "วิธีการดำเนินการ",
                                "ผู้รับผิดชอบ",
                                "ระยะเวลา",
                                "ผลการดำเนินการ",
                                "ข้อเสนอแนะ"),
                        List.of("", "", "", "", "๒.ประชุมชี้แจงพนักงานทั้งหมด", ""),
                        List.of("๓.NoGiftPolicy", "ประกาศนโยบาย", "กองคลัง", "ปีงบประมาณ๒๕๖๖", "ประกาศแล้ว", "ไม่มี"),
                        List.of("๔.ศูนย์ข้อมูลข่าวสาร", "ปรับปรุงศูนย์", "กองคลัง", merged, "จัดตั้งแล้ว", "ไม่มี"));
    }

    /** Texts without blanks, which a PDF places differently; {@code ⏎} between lines, {@code ^} for merged with the row above. */
    private static List<List<String>> rows(Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream()
                        .mapMulti((Cell cell, java.util.function.Consumer<String> texts) -> {
                            texts.accept(
                                    cell.continuesAbove()
                                            ? "^"
                                            : cell.text().replace("\n", "⏎").replaceAll("\\s", ""));
                            for (int i = 1; i < cell.columns(); i++) texts.accept("");
                        })
                        .toList())
                .toList();
    }
}
