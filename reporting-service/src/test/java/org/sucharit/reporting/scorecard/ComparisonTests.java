package org.sucharit.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.reporting.record.MeasureRecord.Status.CANCELLED;
import static org.sucharit.reporting.record.MeasureRecord.Status.COMPLETED;
import static org.sucharit.reporting.record.MeasureRecord.Status.DRAFTED;
import static org.sucharit.reporting.record.MeasureRecord.Status.IN_PROGRESS;
import static org.sucharit.reporting.scorecard.Told.a;
import static org.sucharit.reporting.scorecard.Told.scored;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.reporting.history.State;

class ComparisonTests {

    private static final BigDecimal ALL = new BigDecimal("100");
    private static final BigDecimal NONE = BigDecimal.ZERO;

    @Test
    void a_year_without_a_result_has_no_figures_of_one() {
        assertThat(Told.agency().on("2023-01-01").assessed().nothing()).isTrue();
    }

    @Test
    void the_total_moves_from_one_year_to_the_next() {
        var assessed = Told.agency()
                .assessment(scored(2565, "84.50", "B", Map.of()))
                .assessment(scored(2566, "97.07", "AA", Map.of()))
                .on("2023-09-01")
                .assessed();

        assertThat(assessed.total()).isEqualTo(Mean.of(new BigDecimal("97.07")));
        assertThat(assessed.grades()).containsExactly(Map.entry("AA", 1L));
        assertThat(assessed.totals().shown()).satisfies(moved -> {
            assertThat(moved.change()).isEqualByComparingTo("12.57");
            assertThat(moved.rose()).isOne();
        });
    }

    @Test
    void items_are_compared_by_what_they_are_about_not_by_their_number() {
        // complaint statistics: O31 in 2565, O29 in 2566
        var topics = Told.agency()
                .assessment(scored(2565, "90", "A", Map.of("O31", NONE, "O29", ALL)))
                .assessment(scored(2566, "90", "A", Map.of("O29", ALL)))
                .on("2023-09-01")
                .assessed()
                .topics();

        assertThat(topics).hasSize(1);
        assertThat(topics.values()).containsExactly(Moves.of(NONE, ALL));
    }

    @Test
    void what_a_measure_answers_is_followed_into_the_year_it_was_carried_out() {
        var themes = answered(Answered.item(2565, "O31"));

        assertThat(themes.get("NO_GIFT")).isEqualTo(new ThemeWork(1, 1, 1, Moves.of(NONE, ALL)));
    }

    @Test
    void what_several_measures_of_a_theme_answer_counts_once() {
        var answer = Answered.item(2565, "O31");
        var told = results()
                .measure(a(COMPLETED).themes("NO_GIFT").answering(answer).told())
                .measure(a(IN_PROGRESS).themes("NO_GIFT").answering(answer).told());

        assertThat(told.on("2023-09-01").themes().get("NO_GIFT"))
                .isEqualTo(new ThemeWork(1, 2, 1, Moves.of(NONE, ALL)));
    }

    @Test
    void measures_that_were_never_carried_out_did_nothing_to_a_score() {
        var answer = Answered.item(2565, "O31");
        var told = results()
                .measure(a(DRAFTED).themes("WEBSITE").answering(answer).told())
                .measure(a(CANCELLED).themes("E_SERVICE").answering(answer).told());

        var themes = told.on("2023-09-01").themes();
        assertThat(themes.get("WEBSITE")).isEqualTo(new ThemeWork(1, 1, 0, Moves.NONE));
        assertThat(themes).doesNotContainKey("E_SERVICE");
    }

    @Test
    void a_sub_indicator_is_the_same_where_both_years_call_it_the_same() {
        assertThat(moved(Answered.subIndicator(2565, "9.3"))).isEqualTo(Moves.of(new BigDecimal("71.43"), ALL));
    }

    @Test
    void an_indicator_is_compared_by_its_number() {
        assertThat(moved(Answered.indicator(2565, 9)))
                .isEqualTo(Moves.of(new BigDecimal("89.29"), new BigDecimal("95")));
    }

    @Test
    void an_answer_about_the_measures_own_year_tells_no_change() {
        assertThat(moved(Answered.item(2566, "O29"))).isEqualTo(Moves.NONE);
    }

    @Test
    void a_code_nobody_knows_tells_nothing() {
        assertThat(moved(Answered.item(2565, "O99"))).isEqualTo(Moves.NONE);
    }

    private static Moves moved(Answered answer) {
        return Objects.requireNonNull(answered(answer).get("NO_GIFT")).answered();
    }

    private static Map<String, ThemeWork> answered(Answered answer) {
        return results()
                .measure(a(COMPLETED).themes("NO_GIFT").answering(answer).told())
                .on("2023-09-01")
                .themes();
    }

    private static Told results() {
        return Told.agency()
                .assessment(new State.Assessment(
                        2565,
                        new BigDecimal("97.07"),
                        "AA",
                        true,
                        Map.of(),
                        Map.of(9, new BigDecimal("89.29")),
                        Map.of("9.3", new BigDecimal("71.43")),
                        Map.of("O31", NONE)))
                .assessment(new State.Assessment(
                        2566,
                        new BigDecimal("98"),
                        "AA",
                        true,
                        Map.of(),
                        Map.of(9, new BigDecimal("95")),
                        Map.of("9.3", ALL),
                        Map.of("O29", ALL)));
    }
}
