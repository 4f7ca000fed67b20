package org.sucharit.measures.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.assessment.AssessmentRejected.Reason.*;
import static org.sucharit.measures.assessment.AssessmentSamples.scores;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.measures.assessment.AssessmentCommand.RecordAssessment;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentRecorded;
import org.sucharit.measures.assessment.AssessmentRejected.Reason;
import org.sucharit.measures.assessment.ShortfallCommand.RecordShortfall;
import org.sucharit.measures.assessment.ShortfallCommand.ReviseShortfall;

class AssessmentTests implements AssessmentSamples {

    static final Set<Reason> REFUSED = EnumSet.noneOf(Reason.class);

    @Test
    void an_assessment_is_recorded_with_scores_or_without() {
        given().when(new RecordAssessment(ID, RESULT, "ผลที่ประกาศ", REPORT)).expectEvents(RECORDED);
        given().when(new RecordAssessment(ID, REMARKS_ONLY, null, null))
                .expectEvents(new AssessmentRecorded(ID, REMARKS_ONLY, null, null));
    }

    @Test
    void recording_the_same_again_changes_nothing() {
        given(RECORDED).when(new RecordAssessment(ID, RESULT, null, null)).expectNoEvents();
        assertThat(result(new IndicatorScore(1, new BigDecimal("99.50"), null)))
                .isEqualTo(result(new IndicatorScore(1, new BigDecimal("99.5"), null)));
    }

    @Test
    void a_correction_needs_a_reason_unless_a_document_is_the_source() {
        refused(REASON_MISSING, new RecordAssessment(ID, REMARKS_ONLY, " ", null), RECORDED);
        given(RECORDED)
                .when(new RecordAssessment(ID, REMARKS_ONLY, "พิมพ์ผิด", REPORT))
                .expectEvents(CORRECTED);
        given(RECORDED)
                .when(new RecordAssessment(ID, REMARKS_ONLY, null, REPORT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void every_indicator_has_one_score_or_none_has() {
        refused(SCORES_INCOMPLETE, record(SCORES.subList(0, 9)));
        var twice = new java.util.ArrayList<>(SCORES);
        twice.set(9, SCORES.getFirst());
        refused(SCORES_INCOMPLETE, record(twice));
    }

    @Test
    void a_score_lies_between_0_and_100() {
        refused(SCORE_OUT_OF_RANGE, record(scores("100.01", "1", "1", "1", "1", "1", "1", "1", "1", "1")));
        var items = new AssessmentResult(
                List.of(), List.of(), List.of(new ItemScore("O1", new BigDecimal("-1"), null)), List.of());
        refused(SCORE_OUT_OF_RANGE, new RecordAssessment(ID, items, null, null));
    }

    @Test
    void the_total_weighs_unrounded_means_and_is_rounded_once() {
        var totals = Totals.of(SCORES).orElseThrow();
        assertThat(totals.instruments())
                .isEqualTo(Map.of(
                        Instrument.IIT, new BigDecimal("98.33"),
                        Instrument.EIT, new BigDecimal("99.05"),
                        Instrument.OIT, new BigDecimal("94.65")));
        assertThat(totals.total()).isEqualTo("97.07");
        // the rounded means 80.00, 80.00 and 90.01 would give 84.00
        var near = scores(
                "80.004", "80.004", "80.004", "80.004", "80.004", "80.004", "80.004", "80.004", "90.004", "90.01");
        assertThat(Totals.of(near).orElseThrow().total()).isEqualTo("84.01");
        assertThat(Totals.of(List.of())).isEmpty();
    }

    @Test
    void a_shortfall_is_recorded_and_revised() {
        shortfall()
                .when(new RecordShortfall(SHORTFALL, AGENCY, 2565, FACTS, REPORT))
                .expectEvents(FELL_SHORT);
        shortfall(FELL_SHORT)
                .when(new ReviseShortfall(SHORTFALL, FACTS, null, null))
                .expectNoEvents();
        var changed = new ShortfallFacts(Level.ITEM, null, "อื่น", null, List.of(), List.of());
        shortfall(FELL_SHORT)
                .when(new ReviseShortfall(SHORTFALL, changed, "แก้ไข", null))
                .expectEvents(new ShortfallEvent.ShortfallRevised(SHORTFALL, changed, "แก้ไข", null));
    }

    @Test
    void a_shortfall_says_what_was_found() {
        REFUSED.add(FINDING_BLANK);
        var silent = new ShortfallFacts(Level.ITEM, null, " ", null, List.of(), List.of());
        shortfall()
                .when(new RecordShortfall(SHORTFALL, AGENCY, 2565, silent, null))
                .expectException(AssessmentRejected.class)
                .expectExceptionMessage(FINDING_BLANK.name());
        shortfall(FELL_SHORT)
                .when(new ReviseShortfall(SHORTFALL, silent, null, null))
                .expectException(AssessmentRejected.class);
    }

    @AfterAll
    static void every_reason_was_given() {
        assertThat(REFUSED).isEqualTo(EnumSet.allOf(Reason.class));
    }

    static TestExecutor<Assessment> given(Object... events) {
        return new AggregateTestFixture<>(Assessment.class).given(events);
    }

    static AssessmentResult result(IndicatorScore score) {
        return new AssessmentResult(List.of(score), List.of(), List.of(), List.of());
    }

    static TestExecutor<Shortfall> shortfall(Object... events) {
        return new AggregateTestFixture<>(Shortfall.class).given(events);
    }

    static RecordAssessment record(List<IndicatorScore> scores) {
        return new RecordAssessment(ID, new AssessmentResult(scores, List.of(), List.of(), List.of()), null, null);
    }

    static void refused(Reason reason, Object command, AssessmentEvent... history) {
        REFUSED.add(reason);
        given((Object[]) history)
                .when(command)
                .expectNoEvents()
                .expectException(AssessmentRejected.class)
                .expectExceptionMessage(reason.name());
    }
}
