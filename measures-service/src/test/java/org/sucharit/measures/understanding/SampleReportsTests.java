package org.sucharit.measures.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.kernel.reported.Finding;
import org.sucharit.kernel.reported.Finding.Code;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.measures.document.DocumentReader;
import org.sucharit.measures.document.SampleDocument;
import org.sucharit.measures.document.SampleDocuments;
import org.sucharit.measures.document.SampleDocuments.Format;

class SampleReportsTests {

    /** Two tables of different columns right below each other, without a line drawn, can't be told apart. */
    @ParameterizedTest
    @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "PDF_UNRULED")
    void a_plan_is_understood_in_every_format(Format format) {
        Understood plan = read(format, SampleReports.plan());

        assertThat(plan.kind()).isEqualTo(DocumentKind.PLAN);
        assertThat(plan.documentDate()).isEqualTo(LocalDate.of(2022, 10, 3));
        assertThat(plan.coverage()).isEqualTo(1);
        assertThat(measures(plan)).extracting(ReportedMeasure::number).containsExactly("1", "2", "3", "4");
        assertThat(measures(plan))
                .extracting(ReportedMeasure::answers)
                .containsExactly(
                        List.of(Answered.indicator(2565, 2)),
                        List.of(Answered.indicator(2565, 4)),
                        List.of(Answered.item(2565, "O12")),
                        List.of(Answered.indicator(2565, 10)));
        ReportedMeasure first = measures(plan).getFirst();
        assertThat(first.steps()).extracting(Step::dueOn).containsExactly(null, LocalDate.of(2022, 11, 30), null);
        assertThat(first.responsible()).extracting(Responsible::unit).containsExactly("กองคลัง");
        assertThat(first.followUps())
                .extracting(FollowUpPlan::cadence)
                .containsExactly(FollowUpPlan.Cadence.QUARTERLY, FollowUpPlan.Cadence.MONTHLY);
        assertThat(measures(plan).get(1).responsible())
                .extracting(Responsible::unit)
                .containsExactly("กองคลัง", "สำนักปลัดเทศบาล");
        assertThat(measures(plan).get(1).steps()).hasSize(2);
        assertThat(measures(plan).get(3).responsible())
                .extracting(Responsible::unit)
                .containsExactly(Responsible.EVERYONE);
        assertThat(first.group()).contains("IIT");
        assertThat(Objects.requireNonNull(plan.assessment()).scores()).hasSize(10);
        assertThat(plan.findings())
                .filteredOn(finding -> finding.code() == Code.NOT_UNDERSTOOD)
                .extracting(Finding::column)
                .containsExactly("งบประมาณ", "งบประมาณ");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_report_of_six_months_is_understood_in_every_format(Format format) {
        Understood report = read(format, SampleReports.sixMonths());

        assertThat(report.kind()).isEqualTo(DocumentKind.PROGRESS);
        assertThat(report.round()).isEqualTo(ReportingRound.FIRST_HALF);
        assertThat(report.coverage()).isEqualTo(1);
        assertThat(measures(report))
                .extracting(measure ->
                        measure.answers().stream().map(Answered::item).toList())
                .containsExactly(List.of("E12"), List.of("E13"), List.of("O25", "O26"));
        assertThat(measures(report)).allSatisfy(measure -> {
            assertThat(measure.title()).isNotBlank();
            assertThat(Objects.requireNonNull(measure.period()).from()).isNotNull();
            assertThat(measure.recommendations()).hasSize(1);
            assertThat(measure.obstacles()).hasSize(1);
        });
        assertThat(measures(report).getFirst().actions())
                .extracting(ReportedAction::date)
                .containsExactly(LocalDate.of(2023, 1, 10), null);
        assertThat(measures(report).getFirst().actions().getFirst().document()).contains("/");
        assertThat(report.findings()).extracting(Finding::code).doesNotContain(Code.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_report_of_twelve_months_is_understood_in_every_format(Format format) {
        Understood report = read(format, SampleReports.twelveMonths());

        assertThat(report.round()).isEqualTo(ReportingRound.FULL_YEAR);
        assertThat(report.coverage()).isEqualTo(1);
        assertThat(measures(report)).extracting(ReportedMeasure::number).containsExactly("1", "2", "3");
        ReportedMeasure first = measures(report).getFirst();
        assertThat(first.steps())
                .extracting(Step::dueOn)
                .containsExactly(LocalDate.of(2022, 11, 30), LocalDate.of(2023, 1, 31));
        assertThat(first.actions()).hasSize(2);
        assertThat(first.responsible()).extracting(Responsible::unit).containsExactly("สำนักปลัดเทศบาล", "กองช่าง");
        assertThat(first.outcome()).isNotBlank();
        assertThat(measures(report).get(2).responsible()).hasSize(3);
        assertThat(report.shortfalls()).extracting(ReportedShortfall::code).containsExactly("9", "9.5");
        assertThat(report.findings()).extracting(Finding::code).doesNotContain(Code.NOT_UNDERSTOOD);
    }

    static Understood read(Format format, SampleDocument sample) {
        byte[] bytes = SampleDocuments.write(format, sample);
        return Understanding.read(new DocumentReader().read(bytes, format.fileName()), SampleReports.MEADOW, 2566);
    }

    private static List<ReportedMeasure> measures(Understood understood) {
        return understood.measures().stream().map(UnderstoodMeasure::measure).toList();
    }
}
