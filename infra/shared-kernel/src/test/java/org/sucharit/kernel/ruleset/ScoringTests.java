package org.sucharit.kernel.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.Readiness.PartScore;
import org.sucharit.kernel.time.FiscalYear;

class ScoringTests {

    private static final RuleSet FY2565 = year(2565);
    private static final RuleSet FY2566 = year(2566);

    /** As a plan of fiscal year 2566 prints them. */
    private static final Map<Integer, BigDecimal> NONG_MUANG =
            scores("99.47", "97.05", "98.58", "98.40", "98.17", "99.38", "99.74", "98.04", "89.29", "100.00");

    private static RuleSet year(int year) {
        return RuleSets.shipped().of(new FiscalYear(year)).orElseThrow();
    }

    private static Map<Integer, BigDecimal> scores(String... each) {
        Map<Integer, BigDecimal> scores = new HashMap<>();
        for (int i = 0; i < each.length; i++) scores.put(i + 1, new BigDecimal(each[i]));
        return scores;
    }

    private static Map<Integer, BigDecimal> scores(String iit, String eit, String oit) {
        return scores(iit, iit, iit, iit, iit, eit, eit, eit, oit, oit);
    }

    @Test
    void ten_printed_scores_give_the_printed_total_and_grade() {
        Scores scores = FY2565.score(NONG_MUANG);
        assertThat(scores.total().shown()).isEqualTo("97.07");
        assertThat(scores.instruments().get(Instrument.IIT)).hasToString("98.33");
        assertThat(scores.instruments().get(Instrument.EIT)).hasToString("99.05");
        assertThat(scores.instruments().get(Instrument.OIT)).hasToString("94.65");
        assertThat(scores.grade().label()).isEqualTo("AA");
        assertThat(scores.grade().verified()).isTrue();
        assertThat(FY2565.verified()).isTrue();
    }

    @Test
    void where_sources_disagree_the_grade_carries_all_labels_unverified() {
        Grade grade = FY2566.score(NONG_MUANG).grade();
        assertThat(grade.label()).isEqualTo("AA / ผ่านดี");
        assertThat(grade.verified()).isFalse();
        assertThat(grade.labels()).extracting(GradeLabel::label).containsExactly("AA", "ผ่านดี");
        assertThat(FY2566.verified()).isFalse();
    }

    @Test
    void four_failed_items_give_the_printed_score_of_disclosure() {
        Set<String> failed = Set.of("O12", "O17", "O20", "O24");
        assertThat(FY2565.indicatorScore(9, failed).orElseThrow()).hasToString("89.29");
        assertThat(FY2565.subIndicatorScore("9.2", failed).orElseThrow()).hasToString("75.00");
        assertThat(FY2565.subIndicatorScore("9.3", failed).orElseThrow()).hasToString("71.43");
        assertThat(FY2565.indicatorScore(10, failed).orElseThrow()).hasToString("100.00");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 100, ผ่านดีเยี่ยม",
        "95, 95, 95, ผ่านดีเยี่ยม",
        "94.99, 100, 100, ผ่านดี",
        "85, 85, 85, ผ่านดี",
        "84.99, 100, 100, ผ่าน",
        "0, 100, 100, ต้องปรับปรุง",
        "85, 85, 84.99, ต้องปรับปรุง",
        "70, 70, 70, ต้องปรับปรุง",
        "69.99, 70, 70, ต้องปรับปรุงโดยด่วน",
        "0, 0, 0, ต้องปรับปรุงโดยด่วน",
    })
    void from_2567_each_instrument_counts_for_the_grade(String iit, String eit, String oit, String grade) {
        assertThat(year(2567).score(scores(iit, eit, oit)).grade().label()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "95,AA", "94.99,A", "85,A", "84.99,B", "75,B", "74.99,C", "65,C", "64.99,D", "55,D", "54.99,E", "50,E",
        "49.99,F", "0,F"
    })
    void to_2565_only_the_total_counts_for_the_grade(String each, String grade) {
        assertThat(year(2564).score(scores(each, each, each)).grade().label()).isEqualTo(grade);
    }

    @Test
    void rounding_happens_once_and_half_up() {
        // thirds of 100.05 are 33.35 exactly; 34 digits of each third would lose the half
        Scores scores = FY2565.score(scores("0", "0", "0", "0", "0", "33.34", "33.35", "33.36", "0", "0"));
        assertThat(scores.total().shown()).isEqualTo("10.01");
        Scores odd = FY2565.score(scores("0", "0", "0", "0", "0", "0", "0", "0.05", "0", "0"));
        assertThat(odd.total().shown()).isEqualTo("0.01");
        assertThat(odd.total().compareTo(Ratio.of(new BigDecimal("0.005")))).isZero();
    }

    @Test
    void a_grade_is_of_the_unrounded_total() {
        Scores scores = FY2565.score(scores("94.995", "94.995", "94.995"));
        assertThat(scores.total().shown()).isEqualTo("95.00");
        assertThat(scores.grade().label()).isEqualTo("A");
    }

    @Test
    void scores_are_needed_for_exactly_the_years_indicators() {
        Map<Integer, BigDecimal> nine = new HashMap<>(NONG_MUANG);
        nine.remove(10);
        assertThat(FY2565.covers(nine.keySet())).isFalse();
        assertThatThrownBy(() -> FY2565.score(nine)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everything_ready_costs_nothing() {
        Readiness readiness = FY2566.readiness(Instrument.OIT, all(43)).orElseThrow();
        assertThat(readiness.instrument()).hasToString("100.00");
        assertThat(readiness.missing()).isEmpty();
        assertThat(readiness.lost()).hasToString("0.00");
        assertThat(readiness.subIndicators())
                .extracting(PartScore::code)
                .containsExactly("9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2");
        assertThat(readiness.verified()).isFalse();
    }

    @Test
    void nothing_ready_costs_the_whole_weight_of_disclosure() {
        Readiness readiness = FY2566.readiness(Instrument.OIT, Set.of()).orElseThrow();
        assertThat(readiness.instrument()).hasToString("0.00");
        assertThat(readiness.missing()).hasSize(43);
        assertThat(readiness.lost()).hasToString("40.00");
    }

    @Test
    void what_an_item_costs_depends_on_how_many_share_its_part() {
        Set<String> ready = new HashSet<>(all(43));
        ready.removeAll(List.of("O29", "O42"));
        Readiness readiness = FY2566.readiness(Instrument.OIT, ready).orElseThrow();
        // 40 points / 2 indicators / 5 parts / 4 items, and / 2 parts / 2 items
        assertThat(readiness.missing()).extracting(ItemCost::item).containsExactly("O29", "O42");
        assertThat(readiness.missing())
                .extracting(cost -> cost.points().toString())
                .containsExactly("1.00", "5.00");
        assertThat(readiness.lost()).hasToString("6.00");
        assertThat(readiness.indicators())
                .extracting(part -> part.score().toString())
                .containsExactly("95.00", "75.00");
    }

    @Test
    void an_incomplete_list_has_no_readiness() {
        for (int year : List.of(2564, 2565, 2567, 2568, 2569)) {
            assertThat(year(year).complete(Instrument.OIT)).isFalse();
            assertThat(year(year).readiness(Instrument.OIT, all(43))).isEmpty();
        }
        assertThat(FY2566.complete(Instrument.OIT)).isTrue();
        assertThat(FY2566.complete(Instrument.IIT)).isFalse();
    }

    private static Set<String> all(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> "O" + number).collect(Collectors.toSet());
    }
}
