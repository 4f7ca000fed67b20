package org.sucharit.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sucharit.reporting.look.ColumnLayout;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.look.Look;
import org.sucharit.reporting.paper.Table.Row;
import org.sucharit.reporting.report.ReportContent;

class PapersTests {

    private static final Look ARABIC = new Look(ColumnLayout.RESULTS, Digits.ARABIC);

    @Test
    void a_progress_report_has_the_columns_of_the_agencys_choice() {
        assertThat(headings(ColumnLayout.RESULTS))
                .startsWith(
                        "มาตรการที่ดำเนินการ",
                        "ตัวชี้วัด",
                        "วิธีการดำเนินการ",
                        "ผู้รับผิดชอบ",
                        "ระยะเวลา",
                        "ผลการดำเนินการ")
                .contains("ข้อเสนอแนะ", "การติดตามผล", "ผลลัพธ์", "ปัญหา อุปสรรค");
        assertThat(headings(ColumnLayout.ISSUES))
                .startsWith(
                        "ประเด็นที่ต้องปรับปรุง แก้ไข/ประเด็นที่ต้องพัฒนา",
                        "ตัวชี้วัด",
                        "ผู้รับผิดชอบ",
                        "ขั้นตอนหรือวิธีการ/มาตรการ",
                        "การรายงานผลและการกำกับติดตาม")
                .contains("ระยะเวลาดำเนินการ", "ผลการดำเนินการ");
        assertThat(headings(ColumnLayout.FOLLOW_UP))
                .startsWith(
                        "มาตรการ/แนวทาง",
                        "ตัวชี้วัด",
                        "วิธีการดำเนินการ",
                        "ผู้รับผิดชอบ",
                        "ระยะเวลาดำเนินการ",
                        "การติดตามผล")
                .contains("ผลการดำเนินการ");
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_has_no_columns_for_results(ColumnLayout columns) {
        var table = table(Papers.of(SampleReports.plan(new Look(columns, Digits.THAI))), "ผู้รับผิดชอบ");
        assertThat(table.columns())
                .extracting(Table.Column::heading)
                .doesNotContain("ผลการดำเนินการ", "การดำเนินการ", "ผลลัพธ์", "ข้อเสนอแนะ", "ปัญหา อุปสรรค");
    }

    @Test
    void what_a_text_does_not_say_itself_stands_after_it() {
        var cells = cells(Papers.of(SampleReports.progress(ARABIC)), "ผลการดำเนินการ");
        assertThat(cells.getFirst())
                .containsExactly(
                        "1. ออกประกาศเรื่องการยืมทรัพย์สิน (เมื่อวันที่ 5 มกราคม 2566; เอกสาร ประกาศที่ 3/2566; เว็บไซต์)",
                        "2. ชี้แจงในการประชุมเมื่อวันที่ 16 มกราคม 2566");
        assertThat(cells(Papers.of(SampleReports.progress(ARABIC)), "วิธีการดำเนินการ")
                        .getFirst())
                .containsExactly(
                        "1. จัดทำคู่มือการยืมและคืน", "2. ซักซ้อมผู้ที่เกี่ยวข้อง (ภายในวันที่ 31 มกราคม 2566)");
        assertThat(cells(Papers.of(SampleReports.progress(ARABIC)), "การติดตามผล"))
                .containsExactly(
                        List.of("รายงานความคืบหน้าต่อที่ประชุม (โดยผู้บริหารติดตาม; ทุกเดือน)"),
                        List.of(),
                        List.of("หน่วยงานรายงานทุกไตรมาส"));
    }

    @Test
    void there_is_nothing_where_someone_said_so_and_an_empty_cell_where_nobody_did() {
        var paper = Papers.of(SampleReports.progress(ARABIC));
        assertThat(cells(paper, "ข้อเสนอแนะ"))
                .containsExactly(List.of("ควรนับสถิติการยืมทุกเดือน"), List.of("ไม่มี"), List.of());
    }

    @Test
    void measures_stand_under_the_headings_that_group_them_each_once() {
        var table = table(Papers.of(SampleReports.progress(ARABIC)), "ผู้รับผิดชอบ");
        assertThat(table.rows().stream().filter(Row.Group.class::isInstance))
                .extracting(row -> ((Row.Group) row).text())
                .containsExactly(
                        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
                        "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ",
                        "ตัวชี้วัดที่ 3 การใช้อำนาจ",
                        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)");
    }

    @Test
    void the_question_that_a_measure_answers_stands_in_its_own_row() {
        assertThat(cells(Papers.of(SampleReports.progress(ARABIC)), "ตัวชี้วัด").getLast())
                .containsExactly("E12 หน่วยงานปรับปรุงขั้นตอนให้ดีขึ้นเพียงใด");
    }

    @Test
    void a_measure_without_a_title_of_its_own_is_named_by_the_question_it_answers_in_a_table_of_issues() {
        var paper = Papers.of(SampleReports.progress(new Look(ColumnLayout.ISSUES, Digits.THAI)));
        assertThat(cells(paper, "ประเด็นที่ต้องปรับปรุง แก้ไข/ประเด็นที่ต้องพัฒนา"))
                .containsExactly(
                        List.of("๑. วางแนวทางการขอยืมทรัพย์สินให้ถูกต้อง"),
                        List.of("๒. ให้ความรู้เรื่องน้ำใจและการไม่รับของขวัญ"),
                        List.of("E๑๒ หน่วยงานปรับปรุงขั้นตอนให้ดีขึ้นเพียงใด"));
    }

    @Test
    void a_plan_shows_the_ranking_after_the_result_and_the_analysis_with_every_score() {
        var paper = Papers.of(SampleReports.plan(ARABIC));
        var ranking = table(paper, "อันดับ");
        assertThat(ranking.rows()).hasSize(10);
        assertThat(ranking.rows().getFirst()).isEqualTo(Row.Cells.of("1", "การป้องกันการทุจริต", "98.75"));
        assertThat(ranking.note()).contains("ยังไม่ได้รับการยืนยัน");
        var analysis = table(paper, "ประเด็นที่ต้องแก้ไข/ปรับปรุง");
        assertThat(analysis.rows().getFirst())
                .isEqualTo(new Row.Group("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)"));
        assertThat(words(paper))
                .containsSubsequence("ผลการประเมิน", "อันดับ", "วิเคราะห์รายตัวชี้วัด", "ตัวชี้วัดที่ 2");
    }

    @Test
    void figures_say_in_a_word_that_there_was_nothing() {
        var table = table(Papers.of(SampleReports.complaints(ARABIC)), "เดือน");
        assertThat(table.rows())
                .containsExactly(
                        Row.Cells.of("ตุลาคม 2565 *", "ไม่มี", "ไม่มี", "ไม่มี"),
                        Row.Cells.of("พฤศจิกายน 2565", "3", "1", "2"),
                        Row.Cells.sum("รวม", "3", "1", "2"));
        assertThat(table.note()).startsWith("*");
    }

    @Test
    void loans_are_told_month_by_month_and_one_by_one_without_names() {
        var paper = Papers.of(SampleReports.loans(ARABIC));
        assertThat(table(paper, "ขอยืม").rows()).hasSize(2);
        assertThat(table(paper, "ผู้ยืม").rows())
                .containsExactly(Row.Cells.of(
                        "1", "เต็นท์ผ้าใบ", "2", "416-45-0012", "บุคคลภายนอก", "3 พ.ย. 65", "7 พ.ย. 65", ""));
    }

    @Test
    void the_head_says_whose_document_it_is_with_number_and_date_and_who_signs() {
        var paper = Papers.of(SampleReports.progress(new Look(ColumnLayout.RESULTS, Digits.THAI)));
        assertThat(paper.title())
                .containsExactly(
                        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖"
                                + " เดือน",
                        "เทศบาลตำบลบ้านสวนทราย อำเภอเมือง จังหวัดนครสวรรค์",
                        "ที่ สส ๕๑๐๐๑/๑๓ ลงวันที่ ๕ เมษายน ๒๕๖๖");
        assertThat(Objects.requireNonNull(paper.memo()).office())
                .isEqualTo("สำนักปลัด งานธุรการ เทศบาลตำบลบ้านสวนทราย");
        var room = (Block.SignatureRoom) paper.blocks().getLast();
        assertThat(room.signatories())
                .containsExactly(
                        new Signatory("ผู้รายงาน", "นางสมหญิง ใจดี", "เจ้าพนักงานธุรการ", "๕ เมษายน ๒๕๖๖"),
                        new Signatory("ผู้ตรวจสอบ", "", "", ""),
                        new Signatory("ผู้อนุมัติ", "", "", ""));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void digits_are_of_one_kind_all_over_a_document(ReportContent report, Digits digits) {
        var other = digits == Digits.THAI ? "0-9" : "๐-๙";
        assertThat(words(Papers.of(report)).replaceAll("https://\\S+", "")).doesNotContainPattern("[" + other + "]");
    }

    static Stream<Arguments> everything() {
        return Stream.of(Digits.values()).flatMap(digits -> Stream.of(ColumnLayout.values())
                .map(columns -> new Look(columns, digits))
                .flatMap(look -> Stream.of(
                                SampleReports.plan(look),
                                SampleReports.progress(look),
                                SampleReports.complaints(look),
                                SampleReports.loans(look))
                        .map(report -> Arguments.of(report, digits))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothing_of_a_measure_is_lost_in_any_order_of_columns(ReportContent report, Digits digits) {
        var words = words(Papers.of(report));
        for (var row : report.data().measures()) {
            var measure = row.reported();
            if (!words.contains(digits.write(measure.title())))
                assertThat(measure.group()).isNotNull();
            measure.steps().forEach(step -> assertThat(words).contains(digits.write(step.text())));
            measure.responsible().forEach(who -> assertThat(words).contains(digits.write(who.text())));
            measure.followUps().forEach(plan -> assertThat(words).contains(digits.write(plan.text())));
        }
    }

    private static List<String> headings(ColumnLayout columns) {
        return table(Papers.of(SampleReports.progress(new Look(columns, Digits.ARABIC))), "ผู้รับผิดชอบ")
                .columns()
                .stream()
                .map(Table.Column::heading)
                .toList();
    }

    private static Table table(Paper paper, String heading) {
        return paper.blocks().stream()
                .filter(Block.Tabular.class::isInstance)
                .map(block -> ((Block.Tabular) block).table())
                .filter(table -> table.columns().stream()
                        .anyMatch(column -> column.heading().equals(heading)))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> cells(Paper paper, String heading) {
        var table = table(paper, heading);
        var headings = table.columns().stream().map(Table.Column::heading).toList();
        return table.rows().stream()
                .filter(Row.Cells.class::isInstance)
                .map(row -> ((Row.Cells) row).cells().get(headings.indexOf(heading)))
                .toList();
    }

    /** Everything a document says, in order. */
    private static String words(Paper paper) {
        var words = new ArrayList<>(paper.title());
        for (var block : paper.blocks()) {
            switch (block) {
                case Block.Heading heading -> words.add(heading.text());
                case Block.Paragraph(String text) -> words.add(text);
                case Block.Tabular(var table) -> words.add(words(table));
                case Block.SignatureRoom(var signatories) -> words.add(signatories.toString());
            }
        }
        return String.join("\n", words);
    }

    private static String words(Table table) {
        return Stream.concat(
                        table.columns().stream().map(Table.Column::heading),
                        table.rows().stream().map(row -> switch (row) {
                            case Row.Group(String text) -> text;
                            case Row.Cells filled ->
                                filled.cells().stream().flatMap(List::stream).collect(Collectors.joining("\n"));
                        }))
                .collect(Collectors.joining("\n"));
    }
}
