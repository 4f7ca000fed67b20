package org.sucharit.reporting.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.reporting.publicpages.Lines.Line;

class OrderTests {

    private static final Locale THAI = Locale.of("th");

    @Test
    void a_column_is_ordered_from_the_most_and_what_has_no_figure_comes_last_both_ways() {
        var lines = List.of(line("ก", null), line("ข", "80"), line("ค", "95"));
        assertThat(in("score-down", lines)).containsExactly("ค", "ข", "ก");
        assertThat(in("score-up", lines)).containsExactly("ข", "ค", "ก");
        assertThat(in("name-down", lines)).containsExactly("ค", "ข", "ก");
    }

    @Test
    void a_head_leads_to_figures_from_the_most_first_and_then_the_other_way_round() {
        assertThat(Order.OF_RANKS.next(Order.Column.SCORE).path()).isEqualTo("score-down");
        assertThat(Order.called("score-down").next(Order.Column.SCORE).path()).isEqualTo("score-up");
        assertThat(Order.OF_RANKS.next(Order.Column.NAME).path()).isEqualTo("name-up");
        assertThat(Order.called("score-down").said(Order.Column.SCORE)).isEqualTo("descending");
        assertThat(Order.called("score-down").said(Order.Column.NAME)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "score", "complaints-down", "received-up", "-down", "score-sideways"})
    void anything_else_is_the_order_of_ranks_and_nothing_is_ordered_by_complaints(String typed) {
        assertThat(Order.called(typed)).isEqualTo(Order.OF_RANKS);
    }

    private static List<String> in(String order, List<Line> lines) {
        return new Lines(lines, true)
                .in(Order.called(order), THAI).all().stream().map(Line::name).toList();
    }

    private static Line line(String name, @Nullable String score) {
        var figures = new Figures(
                10,
                0,
                0,
                0,
                0,
                0,
                Share.NONE,
                Share.NONE,
                Share.NONE,
                score == null ? 0 : 1,
                score == null ? null : new BigDecimal(score),
                null,
                null);
        return new Line(name, null, "/", figures, null);
    }
}
