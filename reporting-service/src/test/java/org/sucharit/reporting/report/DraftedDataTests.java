package org.sucharit.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.ReportedAssessment;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.reporting.record.LoanRecord;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.MeasureRecord.Action;
import org.sucharit.reporting.record.MeasureRecord.Adoption;
import org.sucharit.reporting.record.MeasureRecord.Ending;
import org.sucharit.reporting.record.MeasureRecord.FollowedUp;
import org.sucharit.reporting.record.MeasureRecord.Obstacle;
import org.sucharit.reporting.record.MeasureRecord.Plan;
import org.sucharit.reporting.record.MeasureRecord.Status;
import org.sucharit.reporting.report.AssessmentBlock.Ranked;
import org.sucharit.reporting.report.Drafting.Fresh;
import org.sucharit.reporting.report.Drafting.Subject;
import org.sucharit.reporting.report.LoanRegister.Figures;

class DraftedDataTests {

    static final AgencyId AGENCY = new AgencyId("ban-rai");
    static final FiscalYear YEAR = new FiscalYear(2566);
    static final Subject PLAN = new Subject(ReportKind.PLAN, AGENCY, YEAR, null);
    static final Subject HALF = new Subject(ReportKind.PROGRESS, AGENCY, YEAR, ReportingRound.FIRST_HALF);
    static final Citing UNCITED = new Citing(List.of());
    static final Subject LOANS = new Subject(ReportKind.PROPERTY_LOANS, AGENCY, YEAR, null);

    /** Scores of a published result whose total is known: 97.07. */
    static final List<String> SCORES =
            List.of("99.47", "97.05", "98.58", "98.40", "98.17", "99.38", "99.74", "98.04", "89.29", "100.00");

    @Test
    void measures_come_by_their_number_and_those_without_one_last() {
        var rows = new MeasureRows(PLAN, UNCITED)
                .of(List.of(
                        measure("10", Status.PLANNED),
                        measure(null, Status.DRAFTED),
                        measure("2", Status.COMPLETED),
                        measure("1", Status.IN_PROGRESS)));
        assertThat(rows).extracting(row -> row.reported().number()).containsExactly("1", "2", "10", null);
    }

    @Test
    void a_plan_tells_what_is_to_be_done_and_no_results() {
        var rows = new MeasureRows(PLAN, UNCITED)
                .of(List.of(
                        measure("1", Status.COMPLETED), measure("2", Status.CANCELLED), measure("3", Status.REPLACED)));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().reported().actions()).isEmpty();
        assertThat(rows.getFirst().reported().outcome()).isNull();
        assertThat(rows.getFirst().followedUp()).isEmpty();
    }

    @Test
    void a_half_years_report_tells_what_was_done_by_its_end() {
        var row = new MeasureRows(HALF, UNCITED)
                .of(List.of(measure("1", Status.IN_PROGRESS)))
                .getFirst();
        assertThat(row.reported().actions())
                .extracting(action -> action.text())
                .containsExactly("ทำแล้ว", "ไม่ทราบวัน");
        assertThat(row.followedUp()).extracting(one -> one.on()).containsExactly(LocalDate.of(2023, 2, 1));
        assertThat(row.reported().obstacles()).containsExactly("ขาดคน", "ขาดเงิน (แก้ไขแล้ว: ได้งบแล้ว)");
        assertThat(row.reported().outcome()).isEqualTo("เสร็จตามแผน");
    }

    @Test
    void what_was_given_up_on_the_way_is_told_with_its_reason() {
        var rows = new MeasureRows(HALF, UNCITED).of(List.of(measure("1", Status.CANCELLED)));
        assertThat(rows.getFirst().reported().outcome()).isEqualTo("ยกเลิก: ยุบรวม");
        assertThat(rows.getFirst().isEmpty(NoneField.RECOMMENDATIONS)).isTrue();
    }

    @Test
    void a_result_has_total_grade_and_ranking_by_its_own_years_rules() {
        var block = new ScoredYear(
                        result(), RuleSets.shipped().of(new FiscalYear(2565)).orElseThrow())
                .block();
        assertThat(block.total()).isEqualByComparingTo("97.07");
        assertThat(block.grade()).isEqualTo("AA");
        assertThat(block.instruments().get(Instrument.OIT)).isEqualByComparingTo("94.65");
        assertThat(block.ranking()).extracting(Ranked::rank, Ranked::indicator).startsWith(tuple(1, 10), tuple(2, 7));
        assertThat(block.ranking().getLast().indicator()).isEqualTo(9);
    }

    @Test
    void without_rules_there_is_no_total_but_the_scores_stay() {
        var block = new ScoredYear(result(), null).block();
        assertThat(block.total()).isNull();
        assertThat(block.grade()).isNull();
        assertThat(block.ranking()).hasSize(10).allMatch(ranked -> !ranked.name()
                .isBlank());
    }

    @Test
    void an_indicator_is_analysed_with_remarks_and_shortfalls_each_once() {
        var block = new ScoredYear(result(), null).block();
        var shortfalls = List.of(
                shortfall(Level.INDICATOR, "8", "มีส่วนร่วมน้อย", "เปิดรับฟัง"),
                shortfall(Level.SUB_INDICATOR, "9.4", "ไม่มีรายงาน", null),
                shortfall(Level.ITEM, "O12", "ไม่ครบ", null));
        var analysis = Analyses.of(block, shortfalls);
        assertThat(analysis).hasSize(10);
        assertThat(analysis.get(7).text()).isEqualTo("ควรรับฟังความเห็น\nมีส่วนร่วมน้อย\nเปิดรับฟัง");
        assertThat(analysis.get(8).text()).isEqualTo("ไม่มีรายงาน");
        assertThat(analysis.getFirst().text()).isEmpty();
        assertThat(Analyses.of(null, shortfalls)).isEmpty();
    }

    @Test
    void further_points_are_those_that_no_measure_answers() {
        var answering = new MeasureRows(HALF, UNCITED).of(List.of(measure("1", Status.PLANNED)));
        var points = FurtherPoints.of(
                List.of(
                        shortfall(Level.ITEM, "O12", "ไม่ครบ", null),
                        shortfall(Level.SUB_INDICATOR, "9.4", "ไม่มีรายงาน", "ทำรายงาน"),
                        shortfall(Level.INSTRUMENT, "EIT", "ต่ำ", null)),
                answering);
        assertThat(points).extracting(FurtherPoint::point).containsExactly("ไม่มีรายงาน", "ต่ำ");
        assertThat(points.getFirst().indicator()).startsWith("ตัวชี้วัดย่อยที่ 9.4 ");
        assertThat(points.getLast().indicator()).isEqualTo("แบบวัด EIT");
    }

    @Test
    void loans_are_counted_month_by_month_up_to_the_day_of_drafting() {
        var loans = List.of(
                loan(LocalDate.of(2022, 12, 1), LocalDate.of(2022, 12, 5), LocalDate.of(2022, 12, 12)),
                loan(LocalDate.of(2022, 9, 20), LocalDate.of(2022, 10, 2), null));
        var register = new LoanCount(LOANS, LocalDate.of(2023, 1, 15), loans).register();
        assertThat(register.months())
                .extracting(month -> month.month())
                .containsExactly(
                        YearMonth.of(2022, 10), YearMonth.of(2022, 11), YearMonth.of(2022, 12), YearMonth.of(2023, 1));
        assertThat(register.months().get(1).figures().none()).isTrue();
        assertThat(register.total()).isEqualTo(new Figures(1, 1, 0, 2, 1, 2));
        assertThat(register.items()).hasSize(1);
    }

    @Test
    void every_kind_is_drafted_with_words_also_where_there_is_nothing() {
        var agency = ReportSamples.BAN_RAI;
        for (var kind : ReportKind.values()) {
            var round = kind == ReportKind.PROGRESS ? ReportingRound.FULL_YEAR : null;
            var subject = new Subject(kind, AGENCY, YEAR, round);
            var sections =
                    new Fresh(agency, ReportData.none(LocalDate.of(2023, 4, 1)), List.of(), null).sections(subject);
            assertThat(sections).isNotEmpty().allSatisfy(section -> {
                assertThat(Section.KNOWN).contains(section.key());
                assertThat(section.title()).isNotBlank();
            });
            assertThat(Wording.title(subject)).contains("2566");
        }
    }

    @Test
    void a_plan_is_drafted_with_last_years_result() {
        var block = new ScoredYear(
                        result(), RuleSets.shipped().of(new FiscalYear(2565)).orElseThrow())
                .block();
        var data = new ReportData(LocalDate.of(2022, 11, 1), block, List.of(), List.of(), List.of(), null, null);
        var sections = new Fresh(ReportSamples.BAN_RAI, data, List.of(), null).sections(PLAN);
        assertThat(sections)
                .extracting(Section::key)
                .containsExactly("introduction", "result", "remarks", "analysis", "measures", "reporting");
        assertThat(sections.get(1).text()).contains("97.07", "AA", "100.00", "89.29");
        assertThat(sections.get(2).text()).isEqualTo("EIT: ควรรับฟังความเห็น");
    }

    static ReportedAssessment result() {
        var scores = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> new IndicatorScore(i, new BigDecimal(SCORES.get(i - 1)), null))
                .toList();
        return new ReportedAssessment(
                2565, scores, List.of(), List.of(), List.of(new Remark(Instrument.EIT, 8, "ควรรับฟังความเห็น")));
    }

    static ReportedShortfall shortfall(Level level, String code, String finding, @Nullable String improvement) {
        return new ReportedShortfall(null, 2565, level, code, finding, improvement, List.of(), List.of());
    }

    static LoanRecord loan(LocalDate requested, LocalDate out, @Nullable LocalDate back) {
        return new LoanRecord(
                UUID.randomUUID(),
                AGENCY,
                "เต็นท์",
                1,
                null,
                new LoanRecord.Borrower("STAFF", "กองช่าง"),
                out,
                requested.plusDays(8),
                requested,
                back == null ? LoanRecord.Status.HANDED_OVER : LoanRecord.Status.RETURNED,
                "ปลัด",
                requested.plusDays(1),
                out,
                back,
                null);
    }

    static MeasureRecord measure(@Nullable String number, Status status) {
        var plan = new Plan(
                number,
                null,
                "มาตรการ " + number,
                List.of(Answered.item(2565, "O12")),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
        var actions = new ArrayList<Action>();
        actions.add(action(1, "ทำแล้ว", LocalDate.of(2023, 3, 31)));
        actions.add(action(2, "ทำทีหลัง", LocalDate.of(2023, 4, 1)));
        actions.add(action(3, "ไม่ทราบวัน", null));
        return new MeasureRecord(
                UUID.randomUUID(),
                AGENCY,
                2566,
                status,
                plan,
                List.of(),
                status == Status.DRAFTED ? null : new Adoption("EXECUTIVE", LocalDate.of(2022, 10, 5), null),
                actions,
                List.of(followedUp(LocalDate.of(2023, 2, 1)), followedUp(LocalDate.of(2023, 5, 1))),
                List.of(new Obstacle(1, "ขาดคน", null), new Obstacle(2, "ขาดเงิน", "ได้งบแล้ว")),
                List.of(),
                "เสร็จตามแผน",
                status == Status.CANCELLED ? new Ending(null, "ยุบรวม", null) : null,
                null,
                null);
    }

    private static Action action(int number, String text, @Nullable LocalDate date) {
        return new Action(number, text, date, null, List.of(), List.of(), null);
    }

    private static FollowedUp followedUp(LocalDate on) {
        return new FollowedUp(1, "ติดตาม", on, By.EXECUTIVE, null, List.of(), null);
    }
}
