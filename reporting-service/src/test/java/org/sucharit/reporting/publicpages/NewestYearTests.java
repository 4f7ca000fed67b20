package org.sucharit.reporting.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sucharit.reporting.publicpages.NewestYear.Measures;

class NewestYearTests {

    @Test
    void a_year_that_is_only_planned_does_not_stand_before_the_one_that_was_carried_out() {
        assertThat(newest(Map.of(2570, new Measures(9, 0), 2569, new Measures(20, 20))))
                .hasValue(2569);
        assertThat(newest(Map.of(2569, new Measures(30, 1)))).hasValue(2569);
    }

    @Test
    void it_does_as_soon_as_a_quarter_of_what_was_carried_out_the_year_before_has_begun() {
        assertThat(newest(Map.of(2570, new Measures(30, 8), 2569, new Measures(30, 30))))
                .hasValue(2570);
        assertThat(newest(Map.of(2570, new Measures(30, 7), 2569, new Measures(30, 30))))
                .hasValue(2569);
    }

    @Test
    void where_nothing_has_begun_the_newest_plan_is_shown() {
        assertThat(newest(Map.of(2570, new Measures(3, 0)))).hasValue(2570);
        assertThat(newest(Map.of())).isEmpty();
    }

    @Test
    void no_year_is_asked_about_that_is_not_said_before() {
        var asked = new TreeSet<Integer>();
        NewestYear.of(2570, year -> {
            asked.add(year);
            return Measures.NONE;
        });
        NewestYear.of(2570, year -> {
            asked.add(year);
            return new Measures(1 << (2570 - year) * 3, 0);
        });
        assertThat(NewestYear.lookedAt(2570)).containsExactlyElementsOf(asked);
    }

    private static OptionalInt newest(Map<Integer, Measures> years) {
        return NewestYear.of(2570, year -> years.getOrDefault(year, Measures.NONE));
    }
}
