package org.sucharit.measures.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.assessment.AssessmentRejected.Reason.*;
import static org.sucharit.measures.assessment.AssessmentSamples.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedAssessment.SubIndicatorScore;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.measures.assessment.AssessmentCommand.RecordAssessment;
import org.sucharit.measures.assessment.AssessmentCommand.SetThreshold;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentCorrected;
import org.sucharit.measures.assessment.AssessmentEvent.AssessmentRecorded;
import org.sucharit.measures.assessment.AssessmentRejected.Reason;
import org.sucharit.measures.assessment.ShortfallCommand.RecordShortfall;
import org.sucharit.measures.assessment.ShortfallCommand.ReviseShortfall;

class AssessmentTests implements AssessmentSamples {

    static final Set<Reason> REFUSED = EnumSet.noneOf(Reason.class);

    @Test
    void an_assessment_is_recorded_with_scores_or_without() {
        given().when(new RecordAssessment(ID, RESULT, "ผลที่ประกาศ", REPORT, null))
                .expectEvents(RECORDED);
        given().when(entered(REMARKS_ONLY, null)).expectEvents(new AssessmentRecorded(ID, REMARKS_ONLY, null, null));
    }

    @Test
    void recording_the_same_again_changes_nothing() {
        given(RECORDED).when(entered(RESULT, null)).expectNoEvents();
        assertThat(result(new IndicatorScore(1, new BigDecimal("99.50"), null)))
                .isEqualTo(result(new IndicatorScore(1, new BigDecimal("99.5"), null)));
    }

    @Test
    void a_correction_needs_a_reason_unless_a_document_is_the_source() {
        refused(REASON_MISSING, entered(REMARKS_ONLY, " "), RECORDED);
        given(RECORDED)
                .when(new RecordAssessment(ID, REMARKS_ONLY, "พิมพ์ผิด", REPORT, null))
                .expectEvents(CORRECTED);
        given(RECORDED).when(RecordAssessment.told(ID, REMARKS_ONLY, REPORT)).expectSuccessfulHandlerExecution();
    }

    @Test
    void every_indicator_has_one_score_or_none_has() {
        refused(SCORES_INCOMPLETE, entered(result(SCORES.subList(0, 9)), null));
        refused(SCORES_INCOMPLETE, RecordAssessment.told(ID, result(SCORES.subList(0, 9)), REPORT));
    }

    @Test
    void nothing_is_scored_twice() {
        var twice = new ArrayList<>(SCORES);
        twice.set(9, SCORES.getFirst());
        refused(SCORE_REPEATED, entered(result(twice), null));
        var item = new ItemScore("O12", BigDecimal.ZERO, null);
        refused(SCORE_REPEATED, entered(items(item, item), null));
        var part = new SubIndicatorScore("9.3", BigDecimal.TEN);
        refused(
                SCORE_REPEATED,
                entered(new AssessmentResult(List.of(), List.of(part, part), List.of(), List.of()), null));
    }

    @Test
    void a_score_lies_between_0_and_100() {
        var over = scores("100.01", "1", "1", "1", "1", "1", "1", "1", "1", "1");
        refused(SCORE_OUT_OF_RANGE, entered(result(over), null));
        refused(SCORE_OUT_OF_RANGE, entered(items(new ItemScore("O1", new BigDecimal("-1"), null)), null));
    }

    @Test
    void a_person_enters_only_what_the_year_has() {
        refused(ITEM_UNKNOWN, entered(items(new ItemScore("O99", null, "ไม่พบ")), null));
        refused(
                SUB_INDICATOR_UNKNOWN,
                entered(
                        new AssessmentResult(
                                List.of(), List.of(new SubIndicatorScore("9.9", BigDecimal.TEN)), List.of(), List.of()),
                        null));
        var remark = new Remark(null, 11, "ควรปรับปรุง");
        refused(
                INDICATOR_UNKNOWN,
                entered(new AssessmentResult(List.of(), List.of(), List.of(), List.of(remark)), null));
        refused(RULE_SET_UNKNOWN, new RecordAssessment(ID, RESULT, null, null, null));
    }

    @Test
    void a_document_is_kept_as_it_is_also_where_the_year_has_no_such_item() {
        var strange = items(new ItemScore("O99", null, "ไม่พบ"));
        var told = new AssessmentRecorded(ID, strange, null, REPORT);
        given().when(RecordAssessment.told(ID, strange, REPORT)).expectEvents(told);
        var corrected = items(new ItemScore("O99", null, "ไม่พบ"), new ItemScore("O12", BigDecimal.ZERO, null));
        given(told)
                .when(entered(corrected, "เพิ่มข้อ"))
                .expectEvents(new AssessmentCorrected(ID, corrected, "เพิ่มข้อ", null));
    }

    @Test
    void an_agency_sets_its_own_threshold() {
        given(RECORDED).when(new SetThreshold(ID, new BigDecimal("90"))).expectEvents(THRESHOLD_SET);
        given(RECORDED, THRESHOLD_SET)
                .when(new SetThreshold(ID, new BigDecimal("90.00")))
                .expectNoEvents();
        refused(THRESHOLD_OUT_OF_RANGE, new SetThreshold(ID, new BigDecimal("100.5")), RECORDED);
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

    /** What was chosen of a result is looked up before a command is sent: AssessmentApiIT shows it. */
    @AfterAll
    static void every_reason_was_given() {
        assertThat(REFUSED).isEqualTo(EnumSet.complementOf(EnumSet.of(SHORTFALL_UNKNOWN)));
    }

    static TestExecutor<Assessment> given(Object... events) {
        return new AggregateTestFixture<>(Assessment.class).given(events);
    }

    static AssessmentResult result(IndicatorScore score) {
        return result(List.of(score));
    }

    static TestExecutor<Shortfall> shortfall(Object... events) {
        return new AggregateTestFixture<>(Shortfall.class).given(events);
    }

    static RecordAssessment entered(AssessmentResult result, @Nullable String reason) {
        return new RecordAssessment(ID, result, reason, null, RULES);
    }

    static AssessmentResult result(List<IndicatorScore> scores) {
        return new AssessmentResult(scores, List.of(), List.of(), List.of());
    }

    static AssessmentResult items(ItemScore... items) {
        return new AssessmentResult(List.of(), List.of(), List.of(items), List.of());
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
