package org.sucharit.reporting.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenDayTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(strings = {"15/3/2566", "๑๕ มี.ค. ๖๖", "2023-03-15", " 15 มีนาคม 2566 "})
    void a_day_is_understood_however_it_is_typed(String typed) {
        assertThat(ChosenDay.of(typed, TODAY).day()).isEqualTo(LocalDate.of(2023, 3, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เมื่อวาน",
                "15/3/2566 16/3/2566",
                "31/2/2566",
                "<script>",
                "9999999999999999999999999999999999999999999"
            })
    void what_is_no_day_is_said(String typed) {
        var day = ChosenDay.of(typed, TODAY);
        assertThat(day.error()).isEqualTo("day.unreadable");
        assertThat(day.typed()).isEqualTo(typed);
        assertThat(day.asOf()).isNull();
    }

    @Test
    void nobody_looks_into_the_future() {
        assertThat(ChosenDay.of("22/11/2569", TODAY).error()).isEqualTo("day.future");
    }

    @Test
    void nothing_and_today_are_now() {
        assertThat(ChosenDay.of(null, TODAY).isWrong()).isFalse();
        assertThat(ChosenDay.of("  ", TODAY).asOf()).isNull();
        assertThat(ChosenDay.of("21/11/2569", TODAY).asOf()).isNull();
    }

    @Test
    void what_is_compared_with_lies_before() {
        var day = ChosenDay.of("15/3/2566", TODAY);
        assertThat(day.before(LocalDate.of(2023, 3, 15)).error()).isEqualTo("day.order");
        assertThat(day.before(LocalDate.of(2023, 3, 16)).isWrong()).isFalse();
        assertThat(day.before(null).isWrong()).isFalse();
    }

    @Test
    void a_day_ends_in_bangkok() {
        assertThat(ChosenDay.end(LocalDate.of(2023, 3, 15))).isEqualTo(Instant.parse("2023-03-15T16:59:59.999999999Z"));
    }
}
