package org.sucharit.measures.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sucharit.measures.understanding.Written.PLAN;
import static org.sucharit.measures.understanding.Written.REPORT;
import static org.sucharit.measures.understanding.Written.measures;
import static org.sucharit.measures.understanding.Written.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.kernel.reported.Finding;
import org.sucharit.kernel.reported.Finding.Code;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.measures.document.Cell;
import org.sucharit.measures.document.Row;
import org.sucharit.measures.document.SourceDocument;
import org.sucharit.measures.document.Table;

class LayoutTests {

    @Test
    void without_headings_the_content_tells_what_a_column_is() {
        List<ReportedMeasure> measures = measures(PLAN + """
                1 | จัดทำทะเบียนทรัพย์สิน | สำรวจและลงทะเบียนทรัพย์สิน | กองคลัง | ต.ค. 65 - ธ.ค. 65
                2 | อบรมคุณธรรม | จัดอบรมพนักงาน | สำนักปลัด | มี.ค. 66
                """);

        assertThat(measures).extracting(ReportedMeasure::title).containsExactly("จัดทำทะเบียนทรัพย์สิน", "อบรมคุณธรรม");
        assertThat(period(measures.getFirst()).to()).isEqualTo(day(2022, 12, 31));
        assertThat(measures.getFirst().responsible()).hasSize(1);
    }

    @Test
    void a_period_is_a_period_under_whatever_heading() {
        ReportedMeasure measure = measures(REPORT + """
                มาตรการ | วิธีดำเนินการ | ระยะเวลา | ผู้รับผิดชอบ
                ๑. อบรม | จัดอบรม | สำนักปลัด | มี.ค. ๖๖
                """).getFirst();

        assertThat(period(measure).from()).isEqualTo(day(2023, 3, 1));
        assertThat(measure.responsible()).extracting(who -> who.unit()).containsExactly("สำนักปลัดเทศบาล");
    }

    @Test
    void a_calendar_of_ticks_is_a_period() {
        List<ReportedMeasure> measures = measures(PLAN + """
                ที่ | กิจกรรม | ผู้รับผิดชอบ | ระยะเวลาดำเนินการ ปีงบประมาณ ๒๕๖๖ | | | | |
                 | | | ต.ค. | พ.ย. | ธ.ค. | ม.ค. | ก.พ. | มี.ค.
                1 | จัดทำคู่มือการใช้ทรัพย์สิน | กองคลัง | ✓ | ✓ | ✓ | | |
                2 | รณรงค์งดรับของขวัญ | สำนักปลัด | | | ← | → | |
                """);

        assertThat(period(measures.get(0)))
                .extracting(Period::from, Period::to)
                .containsExactly(day(2022, 10, 1), day(2022, 12, 31));
        assertThat(period(measures.get(1)))
                .extracting(Period::from, Period::to)
                .containsExactly(day(2022, 12, 1), day(2023, 1, 31));
    }

    @Test
    void an_arrow_over_merged_months_covers_them() {
        Table table = new Table(
                List.of(
                        row(
                                1,
                                Cell.of("มาตรการ"),
                                Cell.of("ผู้รับผิดชอบ"),
                                Cell.of("ม.ค."),
                                Cell.of("ก.พ."),
                                Cell.of("มี.ค.")),
                        row(2, Cell.of("อบรม"), Cell.of("กองคลัง"), new Cell("↔", false, 3))),
                1,
                null);

        Understood plan = Understanding.read(new SourceDocument("a", "b", List.of(table)), SampleReports.MEADOW, 2566);

        assertThat(period(plan.measures().getFirst().measure()))
                .extracting(Period::from, Period::to)
                .containsExactly(day(2023, 1, 1), day(2023, 3, 31));
    }

    @Test
    void a_measure_may_have_a_row_for_each_step() {
        List<ReportedMeasure> measures = measures(PLAN + """
                มาตรการ | ขั้นตอน | ผู้รับผิดชอบ | กำหนดแล้วเสร็จ
                1. แผนจัดซื้อจัดจ้าง | สำรวจความต้องการ | กองคลัง | ต.ค. ๖๕
                 | จัดทำร่างแผน | กองคลัง | พ.ย. ๖๕
                 | เผยแพร่บนเว็บไซต์ | สำนักปลัด | ธ.ค. ๖๕
                2. ศูนย์รับเรื่องร้องเรียน | แต่งตั้งคณะทำงาน | สำนักปลัด | ม.ค. ๖๖
                """);

        assertThat(measures).hasSize(2);
        assertThat(measures.getFirst().steps())
                .extracting(Step::dueOn)
                .containsExactly(day(2022, 10, 31), day(2022, 11, 30), day(2022, 12, 31));
        assertThat(period(measures.getFirst()))
                .extracting(Period::from, Period::to)
                .containsExactly(null, day(2022, 12, 31));
        assertThat(measures.getFirst().responsible()).hasSize(2);
    }

    @Test
    void merged_cells_say_the_same_for_every_row_they_cover() {
        Table table = new Table(
                List.of(
                        row(1, Cell.of("ตัวชี้วัด"), Cell.of("มาตรการ"), Cell.of("ผู้รับผิดชอบ"), Cell.of("ระยะเวลา")),
                        row(
                                2,
                                Cell.of("ตัวชี้วัดที่ ๒ การใช้งบประมาณ"),
                                Cell.of("ทำแผน"),
                                Cell.of("กองคลัง"),
                                Cell.of("ต.ค. ๖๕")),
                        row(
                                3,
                                new Cell("", true, 1),
                                Cell.of("เผยแพร่แผน"),
                                new Cell("", true, 1),
                                Cell.of("พ.ย. ๖๕"))),
                1,
                null);

        Understood plan = Understanding.read(new SourceDocument("a", "b", List.of(table)), SampleReports.MEADOW, 2566);

        assertThat(plan.measures()).hasSize(2).allSatisfy(understood -> {
            assertThat(understood.measure().answers()).containsExactly(Answered.indicator(2565, 2));
            assertThat(understood.measure().responsible()).hasSize(1);
        });
    }

    @Test
    void measures_may_be_written_in_paragraphs() {
        List<ReportedMeasure> measures = measures(PLAN + """
                มาตรการที่ 1 การเปิดเผยข้อมูลการใช้จ่ายงบประมาณ
                วิธีดำเนินการ: 1. จัดทำแผนการใช้จ่าย 2. เผยแพร่บนเว็บไซต์
                3. รายงานผลรายไตรมาส
                ผู้รับผิดชอบ: กองคลัง
                ระยะเวลา: ต.ค. 65 - ก.ย. 66
                มาตรการที่ 2 ป้องกันการทุจริต
                วิธีดำเนินการ
                - ประกาศนโยบาย
                - จัดช่องทางร้องเรียน
                ผู้รับผิดชอบ : สำนักปลัด  ระยะเวลา : ภายในเดือนมีนาคม 2566

                ลงชื่อ...........
                (นายสมชาย ใจดี)
                """);

        assertThat(measures).extracting(ReportedMeasure::number).containsExactly("1", "2");
        assertThat(measures).extracting(measure -> measure.steps().size()).containsExactly(3, 2);
        assertThat(measures)
                .allSatisfy(measure -> assertThat(measure.responsible()).hasSize(1));
        assertThat(period(measures.get(1)).to()).isEqualTo(day(2023, 3, 31));
    }

    @Test
    void a_measure_may_have_a_table_of_its_own_with_its_headings_on_the_left() {
        List<ReportedMeasure> measures = measures(PLAN + """
                มาตรการที่ 1

                ชื่อมาตรการ | จัดทำคู่มือการให้บริการ
                วิธีการดำเนินการ | ๑. รวบรวมข้อมูล ๒. จัดทำคู่มือ
                ผู้รับผิดชอบ | กองช่าง
                ระยะเวลาดำเนินการ | ม.ค. - มี.ค. ๖๖

                ชื่อมาตรการ | ปรับปรุงระบบบริการ
                วิธีการดำเนินการ | พัฒนาระบบ
                ผู้รับผิดชอบ | สำนักปลัด
                ระยะเวลาดำเนินการ | เม.ย. ๖๖
                """);

        assertThat(measures)
                .extracting(ReportedMeasure::title)
                .containsExactly("จัดทำคู่มือการให้บริการ", "ปรับปรุงระบบบริการ");
        assertThat(measures.getFirst().number()).isEqualTo("1");
        assertThat(measures.getFirst().steps()).hasSize(2);
    }

    @Test
    void measures_may_stand_in_columns() {
        List<ReportedMeasure> measures = measures(REPORT + """
                หัวข้อ | มาตรการที่ 1 | มาตรการที่ 2
                มาตรการ | จัดทำคู่มือ | อบรมพนักงาน
                วิธีการดำเนินการ | รวบรวมและเผยแพร่ | เชิญวิทยากร
                ผู้รับผิดชอบ | กองคลัง | สำนักปลัด
                ผลการดำเนินการ | เผยแพร่แล้ว 5 พ.ย. 2565 | อบรม 20 ม.ค. 2566
                """);

        assertThat(measures).extracting(ReportedMeasure::title).containsExactly("จัดทำคู่มือ", "อบรมพนักงาน");
        assertThat(measures).allSatisfy(measure -> assertThat(measure.actions()).hasSize(1));
    }

    @Test
    void a_title_cut_by_a_page_break_is_one_title() {
        List<ReportedMeasure> measures = measures(REPORT + """
                มาตรการ | วิธีการดำเนินการ | ผู้รับผิดชอบ | ระยะเวลา | ผลการดำเนินการ
                ๑. จัดทำแนวทางการใช้ทรัพย์ | ๑. จัดทำคู่มือ ๒. แจ้งเวียนให้เจ้า | สำนักปลัด | ธ.ค.๖๕-มี.ค. ๖๖ | ๑. จัดทำคู่มือแล้ว ลงวันที่ ๕ มกรา

                - ๒ -

                มาตรการ | วิธีการดำเนินการ | ผู้รับผิดชอบ | ระยะเวลา | ผลการดำเนินการ
                สินของราชการ | หน้าที่ทราบ | | | คม ๒๕๖๖ ๒. แจ้งเวียนทางไลน์กลุ่ม
                ๒. อบรม | จัดอบรม | สำนักปลัด | ก.พ. ๖๖ | จัดอบรมวันที่ ๒ ก.พ. ๒๕๖๖
                """);

        assertThat(measures)
                .extracting(ReportedMeasure::title)
                .containsExactly("จัดทำแนวทางการใช้ทรัพย์สินของราชการ", "อบรม");
        assertThat(measures.getFirst().steps())
                .extracting(Step::text)
                .containsExactly("จัดทำคู่มือ", "แจ้งเวียนให้เจ้าหน้าที่ทราบ");
        assertThat(measures.getFirst().actions())
                .extracting(ReportedAction::date)
                .containsExactly(day(2023, 1, 5), null);
    }

    @Test
    void bare_dates_are_the_days_on_which_the_numbered_follow_ups_were_done() {
        ReportedMeasure measure = measures(REPORT + """
                ประเด็นที่ต้องพัฒนา | ผู้รับผิดชอบ | ขั้นตอนหรือวิธีการ | การรายงานผลและการกำกับติดตาม | การดำเนินการ
                การยืมทรัพย์สินไม่ชัดเจน | กองคลัง | จัดทำแนวทาง | ๑. กองคลังรายงานผล ๒. ปลัดติดตามทุกเดือน | ๑. ๕ มกราคม ๒๕๖๖ ๒. ๑๐ กุมภาพันธ์ ๒๕๖๖
                """).getFirst();

        assertThat(measure.actions())
                .extracting(ReportedAction::text)
                .containsExactly("กองคลังรายงานผล", "ปลัดติดตามทุกเดือน");
        assertThat(measure.actions())
                .extracting(ReportedAction::date)
                .containsExactly(day(2023, 1, 5), day(2023, 2, 10));
    }

    @Test
    void deadlines_in_a_cell_of_their_own_belong_to_the_follow_ups() {
        ReportedMeasure measure = measures(PLAN + """
                มาตรการ | วิธีการ | ผู้รับผิดชอบ | การติดตามผล | กำหนดแล้วเสร็จ
                ๑. เผยแพร่รายงาน | จัดทำรายงาน | กองคลัง | ๑. รายงานครั้งแรก ๒. รายงานครั้งที่สอง | ๑. ภายในเดือนธันวาคม ๒๕๖๕ ๒. ภายในเดือนเมษายน ๒๕๖๖
                """).getFirst();

        assertThat(measure.followUps())
                .extracting(FollowUpPlan::dueOn)
                .containsExactly(day(2022, 12, 31), day(2023, 4, 30));
    }

    @Test
    void labels_inside_a_cell_part_obstacles_from_recommendations() {
        Understood report = read(REPORT + """
                มาตรการ/แนวทาง | วิธีดำเนินการ | ผู้รับผิดชอบ/ระยะเวลา | ผลการดำเนินการ/ผลลัพธ์ | ปัญหา อุปสรรค และข้อเสนอแนะ
                1 การใช้งบประมาณ | เปิดเผยแผน | กองคลัง ต.ค. 65 - มี.ค. 66 | เผยแพร่แผนเมื่อวันที่ 3 ต.ค. 2565 ผลลัพธ์: ประชาชนรับรู้ | ปัญหา: ข้อมูลล่าช้า ข้อเสนอแนะ: ควรกำหนดวันส่ง
                """);
        ReportedMeasure measure = report.measures().getFirst().measure();

        assertThat(measure.obstacles()).containsExactly("ข้อมูลล่าช้า");
        assertThat(measure.recommendations()).containsExactly("ควรกำหนดวันส่ง");
        assertThat(measure.outcome()).isEqualTo("ประชาชนรับรู้");
        assertThat(period(measure).from()).isEqualTo(day(2022, 10, 1));
        assertThat(measure.answers()).containsExactly(Answered.indicator(2565, 2));
        assertThat(report.coverage()).isEqualTo(1);
    }

    @Test
    void a_ticked_status_tells_what_was_done_where_nothing_else_does() {
        List<ReportedMeasure> measures = measures(REPORT + """
                ที่ | มาตรการ | ผลการดำเนินงาน | หลักฐาน | ดำเนินการแล้ว | อยู่ระหว่างดำเนินการ | ยังไม่ได้ดำเนินการ
                1 | อบรมจริยธรรม | จัดอบรม เมื่อวันที่ 12 ม.ค. 2566 | คำสั่งที่ 12/2566 | ✓ | |
                2 | ปรับปรุงเว็บไซต์ | - | | | ✓ |
                3 | ศูนย์ร้องเรียน | | | | | ✓
                """);

        assertThat(measures.get(0).actions())
                .extracting(ReportedAction::document)
                .containsExactly("คำสั่งที่ 12/2566");
        assertThat(measures.get(1).actions()).extracting(ReportedAction::text).containsExactly("อยู่ระหว่างดำเนินการ");
        assertThat(measures.get(2).actions()).isEmpty();
    }

    @Test
    void a_numbered_row_above_its_own_parts_is_a_group() {
        Understood plan = read(PLAN + """
                มาตรการ | แนวทางการดำเนินการ | ผู้รับผิดชอบ | ระยะเวลา
                1. ด้านการเปิดเผยข้อมูล | | |
                1.1 ปรับปรุงเว็บไซต์ | เพิ่มข้อมูล | สำนักปลัด | ต.ค. 65
                1.2 ทำคู่มือ | พิมพ์คู่มือ | กองคลัง | พ.ย. 65
                หมายเหตุ : แผนอาจเปลี่ยนแปลง | | |
                """);

        assertThat(plan.measures())
                .extracting(found -> found.measure().number())
                .containsExactly("1.1", "1.2");
        assertThat(plan.measures())
                .extracting(found -> found.measure().group())
                .containsOnly("1. ด้านการเปิดเผยข้อมูล");
        assertThat(notUnderstood(plan)).containsExactly("หมายเหตุ : แผนอาจเปลี่ยนแปลง");
        assertThat(plan.coverage()).isEqualTo(1);
    }

    @Test
    void a_group_inside_another_leaves_nothing_to_be_understood() {
        Understood plan = read(PLAN + """
                มาตรการ | วิธีการ | ผู้รับผิดชอบ | ระยะเวลา
                แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) | | |
                ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน | | |
                ตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน | | |
                ๑. อบรม | จัดอบรม | สำนักปลัด | ต.ค. 65
                """);

        assertThat(plan.measures().getFirst().measure().group())
                .isEqualTo(
                        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)\nตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน");
        assertThat(notUnderstood(plan)).containsExactly("ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน");
    }

    @Test
    void a_memo_that_covers_a_report_is_not_its_title() {
        String report = """
                # รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส รอบ ๖ เดือน

                มาตรการ | วิธีการ | ผู้รับผิดชอบ
                ๑. อบรม | จัดอบรม | สำนักปลัด
                """;

        Understood covered = read("บันทึกข้อความ\n\n" + "ขอส่งเอกสารมาเพื่อโปรดพิจารณา\n\n".repeat(14) + report);

        assertThat(covered.kind()).isEqualTo(DocumentKind.PROGRESS);
        assertThat(covered.round()).isEqualTo(ReportingRound.FIRST_HALF);
    }

    @Test
    void what_is_not_understood_is_kept_and_pointed_out() {
        Understood plan = read(PLAN + """
                มาตรการ | วิธีการ | ผู้รับผิดชอบ | ระยะเวลา | งบประมาณ
                ๑. อบรม | จัดอบรม | สำนักปลัด | เมื่อพร้อม | ๕,๐๐๐ บาท
                """);

        assertThat(plan.findings())
                .filteredOn(finding -> finding.code() == Code.NOT_UNDERSTOOD)
                .extracting(Finding::column)
                .containsExactly("period", "งบประมาณ");
        assertThat(notUnderstood(plan)).contains("๕,๐๐๐ บาท");
        assertThat(period(plan.measures().getFirst().measure()).text()).isEqualTo("เมื่อพร้อม");
        assertThat(plan.coverage()).isEqualTo(1);
    }

    @Test
    void some_scores_are_remarks_and_items_have_scores_of_their_own() {
        Understood plan = read("""
                มาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2566

                ลำดับ | ตัวชี้วัด | คะแนนปี 2564 | คะแนนปี 2565 | เพิ่ม/ลด
                1 | การปฏิบัติหน้าที่ | 90.00 | 95.10 | +5.10
                2 | การใช้งบประมาณ | 80.00 | 84.20 | +4.20

                ข้อ | ประเด็นการตรวจ | คะแนน
                O1 | โครงสร้าง | 100
                O12 | รายงานผลการดำเนินงานประจำปี | 0
                """);
        var assessment = Objects.requireNonNull(plan.assessment());

        assertThat(assessment.scores()).isEmpty();
        assertThat(assessment.remarks())
                .extracting(remark -> remark.indicator())
                .containsExactly(1, 2);
        assertThat(assessment.remarks().getFirst().text()).startsWith("95.10");
        assertThat(assessment.items())
                .extracting(ItemScore::code, ItemScore::score)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("O1", new BigDecimal("100")),
                        org.assertj.core.groups.Tuple.tuple("O12", new BigDecimal("0")));
        assertThat(plan.coverage()).isEqualTo(1);
    }

    @Test
    void points_that_fall_short_are_shortfalls_of_their_level() {
        List<ReportedShortfall> points = read(REPORT + """
                ข้อบกพร่อง | สิ่งที่ต้องปรับปรุง | ผู้รับผิดชอบ
                O9 ไม่มีช่องทางสังคมออนไลน์ | เพิ่มเพจเฟซบุ๊ก | สำนักปลัด
                แบบวัด EIT ประชาชนไม่ทราบขั้นตอน | จัดทำป้าย | กองช่าง
                """).shortfalls();

        assertThat(points).extracting(ReportedShortfall::level).containsExactly(Level.ITEM, Level.INSTRUMENT);
        assertThat(points).extracting(ReportedShortfall::code).containsExactly("O9", "EIT");
    }

    @Test
    void results_make_a_document_a_report_even_where_its_title_does_not() {
        Understood report = read(PLAN + """
                มาตรการ | วิธีการ | ผลการดำเนินการ
                ๑. อบรม | จัดอบรม | อบรมแล้วเมื่อวันที่ ๕ มกราคม ๒๕๖๖
                """);

        assertThat(report.kind()).isEqualTo(DocumentKind.PROGRESS);
        assertThat(report.round()).isEqualTo(ReportingRound.FULL_YEAR);
    }

    @Test
    void a_document_of_another_year_is_read_and_says_so() {
        Understood plan = read(PLAN.replace("๒๕๖๖", "๒๕๖๗") + """
                มาตรการ | วิธีการ | ผู้รับผิดชอบ
                ๑. อบรม | จัดอบรม | สำนักปลัด
                """);

        assertThat(plan.fiscalYear()).isEqualTo(2566);
        assertThat(plan.findings()).extracting(Finding::column).contains("fiscalYear");
    }

    @Test
    void a_document_without_measures_is_refused_with_a_reason() {
        assertThatThrownBy(() -> read("บันทึกข้อความ\nเรื่อง ขอเชิญประชุม\n\nรายการ | จำนวน\nเก้าอี้ | 10\n"))
                .isInstanceOf(NothingUnderstood.class)
                .hasMessage("NO_MEASURES_FOUND");
    }

    @Test
    void a_line_or_a_row_above_may_name_the_measure() {
        String rows = """
                จัดทำข้อมูล | กองคลัง | ต.ค. 65 | จัดทำแล้ว 5 ต.ค. 2565
                เผยแพร่ | สำนักปลัด | พ.ย. 65 | เผยแพร่ทางเว็บไซต์
                """;
        String heading = "ขั้นตอน | ผู้รับผิดชอบ | ระยะเวลา | ผลการดำเนินการ\n";

        List<ReportedMeasure> lines = measures(REPORT + "มาตรการที่ 1 การเปิดเผยข้อมูลสาธารณะ\n\n" + heading + rows);
        List<ReportedMeasure> inside =
                measures(REPORT + heading + "มาตรการที่ 1 การเปิดเผยข้อมูลสาธารณะ | | |\n" + rows);

        assertThat(lines).hasSize(1).isEqualTo(inside);
        assertThat(lines.getFirst())
                .extracting(ReportedMeasure::number, ReportedMeasure::title)
                .containsExactly("1", "การเปิดเผยข้อมูลสาธารณะ");
        assertThat(lines.getFirst().steps()).hasSize(2);
        assertThat(lines.getFirst().actions()).hasSize(2);
    }

    @Test
    void short_cells_that_sound_like_headings_are_still_the_body() {
        List<ReportedMeasure> measures = measures(PLAN + """
                ตัวชี้วัด | คะแนน | มาตรการ | ผู้รับผิดชอบ | ระยะเวลา
                การปฏิบัติหน้าที่ | 85.50 | ลดขั้นตอน | สำนักปลัด | ต.ค. 65
                การใช้งบประมาณ | 80.20 | เปิดเผยแผน | กองคลัง | พ.ย. 65
                """);

        assertThat(measures).extracting(ReportedMeasure::title).containsExactly("ลดขั้นตอน", "เปิดเผยแผน");
        assertThat(measures)
                .extracting(ReportedMeasure::answers)
                .containsExactly(List.of(Answered.indicator(2565, 1)), List.of(Answered.indicator(2565, 2)));
    }

    @Test
    void item_codes_may_stand_in_the_column_of_numbers() {
        ReportedMeasure measure = measures(PLAN + """
                ข้อ | ประเด็นตัวชี้วัด | มาตรการ/กิจกรรม | ผู้รับผิดชอบ | กำหนดเสร็จ
                O13 | รายงานผลประจำปี | ปรับปรุงรายงาน | กองคลัง | 31 มีนาคม 2566
                """).getFirst();

        assertThat(measure.answers()).containsExactly(Answered.item(2565, "O13"));
        assertThat(period(measure)).extracting(Period::from, Period::to).containsExactly(null, day(2023, 3, 31));
    }

    @Test
    void only_lines_right_above_a_table_group_its_rows() {
        String table = """

                มาตรการ | วิธีการ | ผู้รับผิดชอบ
                ๑. อบรม | จัดอบรม | สำนักปลัด
                """;

        assertThat(measures(PLAN + "เครื่องมือการประเมิน EIT\n\nตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน\n" + table)
                        .getFirst())
                .satisfies(measure -> {
                    assertThat(measure.group())
                            .isEqualTo("เครื่องมือการประเมิน EIT\nตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน");
                    assertThat(measure.answers()).containsExactly(Answered.indicator(2565, 8));
                });
        assertThat(measures(PLAN + "ตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน\n\nจึงได้จัดประชุมและกำหนดมาตรการร่วมกัน\n"
                                + table)
                        .getFirst()
                        .group())
                .isNull();
    }

    @Test
    void the_heading_of_a_section_groups_no_rows() {
        String scores = "ตัวชี้วัด | คะแนน\nการใช้งบประมาณ | 91.44\nการใช้อำนาจ | 92.10\n\n";
        String table = "\n\nมาตรการ | วิธีการ | ผู้รับผิดชอบ\n๑. อบรม | จัดอบรม | สำนักปลัด\n";

        assertThat(measures(PLAN + scores + "งานด้านบริการประชาชน" + table)
                        .getFirst()
                        .group())
                .isEqualTo("งานด้านบริการประชาชน");
        assertThat(measures(PLAN + scores + "## มาตรการของปีงบประมาณ พ.ศ. ๒๕๖๖" + table)
                        .getFirst()
                        .group())
                .isNull();
    }

    @Test
    void a_heading_may_stand_in_two_rows() {
        ReportedMeasure measure = measures(REPORT + """
                ลำดับ | มาตรการ | แผนการดำเนินงาน | | ผลการดำเนินงาน | | ปัญหาอุปสรรค
                 | | กิจกรรม | ระยะเวลา | ผล | วันที่ |
                1 | ยกระดับการให้บริการ | จัดทำ E-Service | ต.ค. 65 - มี.ค. 66 | เปิดให้บริการแล้ว | 15 ม.ค. 2566 | ไม่มี
                """).getFirst();

        assertThat(measure.title()).isEqualTo("ยกระดับการให้บริการ");
        assertThat(measure.steps()).extracting(Step::text).containsExactly("จัดทำ E-Service");
        assertThat(measure.actions()).extracting(ReportedAction::date).containsExactly(day(2023, 1, 15));
        assertThat(measure.obstacles()).containsExactly("ไม่มี");
    }

    private static List<String> notUnderstood(Understood understood) {
        return understood.findings().stream()
                .filter(finding -> finding.code() == Code.NOT_UNDERSTOOD)
                .flatMap(finding -> finding.words().stream())
                .toList();
    }

    private static Period period(ReportedMeasure measure) {
        return Objects.requireNonNull(measure.period());
    }

    private static Row row(int number, Cell... cells) {
        return new Row(List.of(cells), number);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
