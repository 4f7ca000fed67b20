package org.sucharit.measures.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sucharit.measures.assessment.AssessmentSamples.scores;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedAssessment.SubIndicatorScore;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.measures.assessment.AssessedYear.Ranked;
import org.sucharit.measures.assessment.Change.InstrumentMoved;
import org.sucharit.measures.assessment.Change.SubIndicatorMoved;
import org.sucharit.measures.assessment.Change.TopicMoved;

class AssessedYearTests implements AssessmentSamples {

    /** As the plan of Nong Muang for 2566 states them. */
    static final String[] NONG_MUANG = {
        "99.47", "97.05", "98.58", "98.40", "98.17", "99.38", "99.74", "98.04", "89.29", "100.00"
    };

    @Test
    void the_ten_scores_of_a_plan_give_the_total_and_grade_that_it_states() {
        var scores = year(2565, scores(NONG_MUANG)).scores().orElseThrow();
        assertThat(scores.total().shown()).isEqualTo("97.07");
        assertThat(scores.grade().label()).isEqualTo("AA");
    }

    @Test
    void the_total_weighs_unrounded_means_and_is_rounded_once() {
        // the rounded means 80.00, 80.00 and 90.01 would give 84.00
        var near = scores(
                "80.004", "80.004", "80.004", "80.004", "80.004", "80.004", "80.004", "80.004", "90.004", "90.01");
        assertThat(year(2565, near).scores().orElseThrow().total().shown()).isEqualTo("84.01");
        assertThat(year(2565, List.of()).scores()).isEmpty();
    }

    @Test
    void a_year_on_whose_grades_sources_disagree_has_both_labels_unverified() {
        var grade = year(2566, scores(NONG_MUANG)).scores().orElseThrow().grade();
        assertThat(grade.verified()).isFalse();
        assertThat(grade.labels()).hasSize(2).noneMatch(label -> label.basis().verified());
        assertThat(grade.label()).contains("AA").contains(" / ");
    }

    @Test
    void four_failed_items_give_the_printed_score_of_their_indicator() {
        var failed = items("O12", "0", "O17", "0", "O20", "0", "O24", "0");
        var shown = AssessmentView.of(year(2565, failed), null, List.of(), 0);
        assertThat(shown.fromItems()).containsExactly(new AssessmentView.FromItems(9, new BigDecimal("89.29")));
    }

    @Test
    void indicators_are_ranked_from_the_best_and_equal_scores_share_a_rank() {
        var now = year(2565, scores("90", "95", "95", "80", "70", "60", "50", "40", "30", "100"));
        var before = year(2564, scores("80", "95", "96", "80", "70", "60", "50", "40", "30", "100"));
        assertThat(now.ranking(before))
                .extracting(Ranked::rank, Ranked::indicator, ranked -> String.valueOf(ranked.change()))
                .startsWith(tuple(1, 10, "0"), tuple(2, 2, "0"), tuple(2, 3, "-1"), tuple(4, 1, "10"));
        assertThat(now.ranking(null)).allMatch(ranked -> ranked.change() == null);
    }

    @Test
    void items_are_compared_by_topic_and_never_by_number() {
        // complaint statistics were number 31 in 2565 and 29 in 2566; number 31 became the No Gift declaration
        var before = year(2565, items("O31", "0", "O17", "0"));
        var now = year(2566, items("O29", "100", "O31", "100", "O18", "0"));
        assertThat(now.change(before).topics())
                .extracting(TopicMoved::itemBefore, TopicMoved::itemAfter, moved -> moved.change()
                        .intValue())
                .containsExactlyInAnyOrder(tuple("O31", "O29", 100), tuple("O17", "O18", 0));
    }

    @Test
    void total_instruments_indicators_and_sub_indicators_are_compared() {
        var before = year(2565, scores("80", "80", "80", "80", "80", "80", "80", "80", "80", "80"));
        var now = year(2566, scores("90", "80", "80", "80", "80", "80", "80", "80", "80", "80"));
        var change = now.change(before);
        assertThat(change.comparedWith()).isEqualTo(2565);
        assertThat(Objects.requireNonNull(change.total()).change()).isEqualTo("0.60");
        assertThat(change.instruments())
                .extracting(InstrumentMoved::instrument, moved -> moved.change().toPlainString())
                .contains(tuple(Instrument.IIT, "2.00"), tuple(Instrument.OIT, "0.00"));
        assertThat(change.indicators()).hasSize(10);
        var parts = year(2566, parts("9.3", "100")).change(year(2565, parts("9.3", "71.43")));
        assertThat(parts.total()).isNull();
        assertThat(parts.subIndicators())
                .extracting(SubIndicatorMoved::code, moved -> moved.change().toPlainString())
                .containsExactly(tuple("9.3", "28.57"));
        assertThat(now.change(null).comparedWith()).isNull();
    }

    @Test
    void what_is_below_the_threshold_or_remarked_on_falls_short_at_every_level() {
        var result = new AssessmentResult(
                scores("95", "95", "95", "95", "95", "80", "80", "80", "90", "100"),
                List.of(new SubIndicatorScore("9.3", new BigDecimal("71.43"))),
                List.of(
                        new ItemScore("O12", BigDecimal.ZERO, null),
                        new ItemScore("O13", new BigDecimal("100"), null),
                        new ItemScore("O17", null, "เข้าไม่ถึง")),
                List.of(new Remark(Instrument.IIT, null, "ควรชี้แจง"), new Remark(null, 10, "ควรรักษาไว้")));
        var year = new AssessedYear(new AssessmentFacts(ID, result, null), RULES);
        assertThat(year.shortfalls(new BigDecimal("85")))
                .extracting(Gap::level, Gap::code, Gap::below)
                .containsExactly(
                        tuple(Level.INSTRUMENT, "IIT", false),
                        tuple(Level.INSTRUMENT, "EIT", true),
                        tuple(Level.INDICATOR, "1", false), // remarked on
                        tuple(Level.INDICATOR, "6", true),
                        tuple(Level.INDICATOR, "7", true),
                        tuple(Level.INDICATOR, "8", true),
                        tuple(Level.INDICATOR, "10", false),
                        tuple(Level.SUB_INDICATOR, "9.3", true),
                        tuple(Level.ITEM, "O12", true),
                        tuple(Level.ITEM, "O17", false));
        assertThat(year.threshold()).contains(RULES.threshold());
    }

    @Test
    void a_year_without_rules_has_neither_total_nor_topics() {
        var old = new AssessedYear(new AssessmentFacts(new AssessmentId(AGENCY, 2560), RESULT, null), null);
        assertThat(old.scores()).isEmpty();
        assertThat(old.topics()).isEmpty();
        assertThat(old.ranking(null)).hasSize(10);
        assertThat(old.gaps(new BigDecimal("95"))).isNotEmpty();
    }

    static AssessedYear year(int fiscalYear, List<IndicatorScore> scores) {
        return year(fiscalYear, new AssessmentResult(scores, List.of(), List.of(), List.of()));
    }

    static AssessedYear year(int fiscalYear, AssessmentResult result) {
        var facts = new AssessmentFacts(new AssessmentId(AGENCY, fiscalYear), result, null);
        return new AssessedYear(
                facts, RuleSets.shipped().of(new FiscalYear(fiscalYear)).orElseThrow());
    }

    static AssessmentResult items(String... codesAndScores) {
        @Nullable ItemScore[] items = new ItemScore[codesAndScores.length / 2];
        for (int i = 0; i < items.length; i++)
            items[i] = new ItemScore(codesAndScores[2 * i], new BigDecimal(codesAndScores[2 * i + 1]), null);
        return new AssessmentResult(List.of(), List.of(), Arrays.asList(items), List.of());
    }

    static AssessmentResult parts(String code, String score) {
        return new AssessmentResult(
                List.of(), List.of(new SubIndicatorScore(code, new BigDecimal(score))), List.of(), List.of());
    }
}
