package org.sucharit.measures.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.kernel.reported.Finding;
import org.sucharit.kernel.reported.Finding.Code;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.time.ReportingRound;

class AgencyReportsTests {

    @Test
    void a_yearly_report_gives_its_measures_and_the_points_beside_them() {
        Understood report = AgencyReports.read("krut-2566.txt", AgencyReports.KRUT, 2566);

        assertThat(report.kind()).isEqualTo(DocumentKind.PROGRESS);
        assertThat(report.round()).isEqualTo(ReportingRound.FULL_YEAR);
        assertThat(report.coverage()).isEqualTo(1);
        assertThat(report.assessment()).isNull();
        assertThat(measures(report))
                .extracting(ReportedMeasure::number)
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        assertThat(report.measures()).extracting(UnderstoodMeasure::row).isSorted();
        assertThat(measures(report)).allSatisfy(measure -> {
            assertThat(measure.period()).isNotNull();
            assertThat(measure.responsible()).hasSize(1).allSatisfy(who -> assertThat(who.unit())
                    .isNotNull());
            assertThat(measure.actions()).isNotEmpty();
        });
        assertThat(report.findings()).extracting(Finding::code).doesNotContain(Code.NOT_UNDERSTOOD);
    }

    @Test
    void a_row_continued_over_a_page_break_is_one_measure() {
        ReportedMeasure fourth = measures(AgencyReports.read("krut-2566.txt", AgencyReports.KRUT, 2566))
                .get(3);

        assertThat(fourth.actions())
                .extracting(ReportedAction::date)
                .containsExactly(day(2023, 1, 10), day(2023, 1, 9), day(2023, 1, 9));
        assertThat(fourth.actions().get(1).channels())
                .containsExactly(ReportedAction.Channel.WEBSITE, ReportedAction.Channel.MEETING);
        assertThat(fourth.themes()).contains("NO_GIFT", "PERSONAL_DATA");
    }

    @Test
    void the_second_table_of_the_yearly_report_gives_shortfalls() {
        List<ReportedShortfall> points =
                AgencyReports.read("krut-2566.txt", AgencyReports.KRUT, 2566).shortfalls();

        assertThat(points)
                .extracting(ReportedShortfall::level)
                .startsWith(Level.SUB_INDICATOR, Level.INDICATOR)
                .hasSize(4);
        assertThat(points).extracting(ReportedShortfall::code).startsWith("9.4", "9");
        assertThat(points).extracting(ReportedShortfall::assessmentYear).containsOnly(2565);
        assertThat(points).extracting(point -> point.actions().size()).containsExactly(2, 2, 1, 1);
        assertThat(points).allSatisfy(point -> {
            assertThat(point.improvement()).isNotBlank();
            assertThat(point.responsible()).isNotEmpty();
        });
        assertThat(points.get(1).responsible()).hasSize(2);
    }

    @Test
    void the_yearly_report_has_its_mistakes_pointed_out() {
        Understood report = AgencyReports.read("krut-2566.txt", AgencyReports.KRUT, 2566);

        assertThat(finding(report, Code.OWN_NAME_MISSPELT)).allSatisfy(found -> {
            assertThat(found.column()).isEqualTo("actions");
            assertThat(found.row()).isEqualTo(report.measures().get(5).row());
        });
        assertThat(finding(report, Code.PERIOD_OUTSIDE_FISCAL_YEAR))
                .extracting(Finding::row)
                .containsExactly(
                        report.measures().get(4).row(), report.measures().get(9).row());
        assertThat(finding(report, Code.OTHER_AGENCY_NAMED)).isEmpty();
    }

    @Test
    void a_six_month_report_answers_questions_and_disclosures_of_the_year_before() {
        Understood report = AgencyReports.read("bo-phloi-2566-first-half.txt", AgencyReports.BO_PHLOI, 2566);

        assertThat(report.kind()).isEqualTo(DocumentKind.PROGRESS);
        assertThat(report.round()).isEqualTo(ReportingRound.FIRST_HALF);
        assertThat(report.coverage()).isEqualTo(1);
        assertThat(measures(report))
                .extracting(measure ->
                        measure.answers().stream().map(Answered::item).toList())
                .containsExactly(
                        List.of("I7"),
                        List.of("I10"),
                        List.of("E12"),
                        List.of("E13"),
                        List.of("E14"),
                        List.of("O19"),
                        List.of("O23"),
                        List.of("O25", "O26"));
        assertThat(measures(report).stream().flatMap(measure -> measure.answers().stream()))
                .extracting(Answered::fiscalYear)
                .containsOnly(2565);
        assertThat(measures(report)).allSatisfy(measure -> {
            Period period = Objects.requireNonNull(measure.period());
            assertThat(period.from()).isEqualTo(day(2023, 2, 1));
            assertThat(period.to()).isEqualTo(day(2023, 4, 30));
            assertThat(measure.actions()).isEmpty();
            assertThat(measure.followUps()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(measure.number()).isNull();
        });
        assertThat(finding(report, Code.PROVINCE_MISSPELT)).hasSize(1);
    }

    @Test
    void follow_ups_of_the_six_month_report_have_cadences_and_deadlines_of_their_own() {
        List<ReportedMeasure> measures =
                measures(AgencyReports.read("bo-phloi-2566-first-half.txt", AgencyReports.BO_PHLOI, 2566));

        assertThat(measures.get(2).followUps())
                .extracting(FollowUpPlan::cadence)
                .containsExactly(null, FollowUpPlan.Cadence.MONTHLY);
        assertThat(measures.get(2).followUps())
                .extracting(FollowUpPlan::by)
                .containsExactly(FollowUpPlan.By.UNIT, FollowUpPlan.By.EXECUTIVE);
        assertThat(measures.get(2).group()).contains("EIT").contains("ตัวชี้วัดที่ ๘");
        assertThat(measures.get(2).responsible()).extracting(Responsible::unit).containsExactly(Responsible.EVERYONE);
        assertThat(measures.get(7).steps()).hasSize(3);
        assertThat(measures.get(7).followUps())
                .extracting(FollowUpPlan::dueOn)
                .containsExactly(day(2022, 11, 30), day(2023, 4, 30), day(2022, 11, 30), day(2022, 11, 30), null);
    }

    @Test
    void a_plan_gives_its_measures_even_those_repeated() {
        Understood plan = AgencyReports.read("nong-muang-2566-plan.txt", AgencyReports.NONG_MUANG, 2566);

        assertThat(plan.kind()).isEqualTo(DocumentKind.PLAN);
        assertThat(plan.round()).isNull();
        assertThat(plan.coverage()).isEqualTo(1);
        assertThat(measures(plan))
                .extracting(ReportedMeasure::number)
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(measures(plan))
                .extracting(measure -> measure.answers().getFirst().indicator())
                .containsExactly(2, 4, 5, 7, 7, 8, 9, 10);
        assertThat(measures(plan))
                .allSatisfy(measure -> assertThat(measure.actions()).isEmpty());
        assertThat(measures(plan).get(5).steps()).hasSize(3);
        assertThat(measures(plan).getFirst().responsible())
                .extracting(Responsible::unit)
                .containsExactly("กองคลัง", "สำนักปลัด");
        assertThat(finding(plan, Code.MEASURE_REPEATED))
                .extracting(Finding::row)
                .containsExactly(plan.measures().get(4).row());
    }

    @Test
    void codes_with_a_zero_for_the_letter_are_answered_and_pointed_out() {
        Understood plan = AgencyReports.read("nong-muang-2566-plan.txt", AgencyReports.NONG_MUANG, 2566);

        assertThat(measures(plan).get(6).answers())
                .extracting(Answered::item)
                .containsExactly(null, "O12", "O20", "O24", "O17");
        assertThat(finding(plan, Code.ITEM_CODE_MISSPELT))
                .extracting(Finding::column)
                .containsExactly("steps");
    }

    @Test
    void the_analysis_in_a_plan_is_the_assessment_of_the_year_before() {
        var assessment =
                Objects.requireNonNull(AgencyReports.read("nong-muang-2566-plan.txt", AgencyReports.NONG_MUANG, 2566)
                        .assessment());

        assertThat(assessment.fiscalYear()).isEqualTo(2565);
        assertThat(assessment.scores().stream().map(IndicatorScore::score))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(Stream.of(
                                "99.47", "97.05", "98.58", "98.40", "98.17", "99.38", "99.74", "98.04", "89.29", "100")
                        .map(BigDecimal::new)
                        .toArray(BigDecimal[]::new));
        assertThat(assessment.scores().stream().filter(score -> score.remark() != null))
                .extracting(IndicatorScore::indicator)
                .containsExactly(2, 8, 9, 10);
        assertThat(assessment.items().stream()
                        .filter(item -> item.score() != null && item.score().signum() == 0))
                .extracting(ItemScore::code)
                .containsExactly("O12", "O17", "O20", "O24");
        assertThat(assessment.remarks())
                .extracting(remark -> remark.instrument())
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    private static List<ReportedMeasure> measures(Understood understood) {
        return understood.measures().stream().map(UnderstoodMeasure::measure).toList();
    }

    private static List<Finding> finding(Understood understood, Code code) {
        return understood.findings().stream()
                .filter(found -> found.code() == code)
                .toList();
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
