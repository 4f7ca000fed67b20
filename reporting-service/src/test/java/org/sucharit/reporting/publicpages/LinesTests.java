package org.sucharit.reporting.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sucharit.reporting.publicpages.Lines.Line;

class LinesTests {

    private static final Locale THAI = Locale.of("th");

    @Test
    void the_best_comes_first_and_equals_share_a_rank() {
        var lines = Lines.ofProvinces(
                List.of(province("ก", 10, 5), province("ข", 10, 8), province("ค", 10, 8), province("ง", 10, 1)),
                Gauge.COMPLETED,
                THAI);
        assertThat(lines.all()).extracting(Line::name).containsExactly("ข", "ค", "ก", "ง");
        assertThat(lines.all()).extracting(Line::rank).containsExactly(1, 1, 3, 4);
    }

    @Test
    void of_what_should_be_little_the_least_comes_first() {
        var lines = Lines.ofProvinces(List.of(late("ก", 5), late("ข", 0), late("ค", 8)), Gauge.OVERDUE, THAI);
        assertThat(lines.all()).extracting(Line::name).containsExactly("ข", "ก", "ค");
    }

    @Test
    void a_province_of_few_agencies_or_without_figures_is_shown_but_not_ranked() {
        var lines = Lines.ofProvinces(
                List.of(province("ฮ", 9, 10), province("ก", 10, 0), place("อ", 12, 0, 0, 0)), Gauge.COMPLETED, THAI);
        assertThat(lines.all()).extracting(Line::name).containsExactly("ก", "อ", "ฮ");
        assertThat(lines.all()).extracting(Line::rank).containsExactly(1, null, null);
    }

    @Test
    void agencies_are_ranked_from_ten_up() {
        assertThat(Lines.ofAgencies(agencies(9), Gauge.COMPLETED, THAI).isRanked())
                .isFalse();
        assertThat(Lines.ofAgencies(agencies(10), Gauge.COMPLETED, THAI).isRanked())
                .isTrue();
    }

    @Test
    void nothing_is_compared_by_complaints() {
        assertThat(Gauge.values()).extracting(Gauge::name).noneMatch(name -> name.contains("COMPLAINT"));
        assertThat(Gauge.called("complaints")).isEqualTo(Gauge.COMPLETED);
    }

    @Test
    void a_shade_covers_its_lower_bound() {
        assertThat(Gauge.COMPLETED.band(figures(1, 100, 20, 0))).isEqualTo(2);
        assertThat(Gauge.COMPLETED.band(figures(1, 1000, 199, 0))).isEqualTo(1);
        assertThat(Gauge.COMPLETED.band(figures(1, 10, 10, 0))).isEqualTo(5);
        assertThat(Gauge.COMPLETED.band(figures(1, 0, 0, 0))).isZero();
        assertThat(Gauge.COMPLETED.bands()).hasSize(5);
    }

    private static List<Line> agencies(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> place("อบต. " + number, 1, 10, number % 10, 0))
                .toList();
    }

    private static Line province(String name, long agencies, long completed) {
        return place(name, agencies, 10, completed, 0);
    }

    private static Line late(String name, long overdue) {
        return place(name, 10, 10, 0, overdue);
    }

    private static Line place(String name, long agencies, long measures, long completed, long overdue) {
        return new Line(name, null, "/nation/" + name, figures(agencies, measures, completed, overdue), null);
    }

    private static Figures figures(long agencies, long measures, long completed, long overdue) {
        return new Figures(
                agencies,
                measures,
                measures - completed,
                0,
                completed,
                overdue,
                Share.NONE,
                Share.NONE,
                Share.NONE,
                0,
                null,
                null,
                null);
    }
}
