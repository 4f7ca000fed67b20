package org.sucharit.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.sucharit.kit.problem.Problem;

class AsOfTests {

    /** Still the day before in Greenwich. */
    private static final Instant NOW = Instant.parse("2023-03-31T18:00:00Z");

    private static final LocalDate TODAY = LocalDate.parse("2023-04-01");

    @Test
    void without_it_the_present_is_meant_on_the_day_it_is_in_bangkok() {
        assertThat(of(null)).isEqualTo(new AsOf(NOW, TODAY, true));
        assertThat(of(" ")).isEqualTo(new AsOf(NOW, TODAY, true));
    }

    @Test
    void an_instant_is_taken_as_it_is_wherever_it_was_written() {
        var expected = new AsOf(Instant.parse("2023-01-31T17:30:00Z"), LocalDate.parse("2023-02-01"), false);

        assertThat(of("2023-01-31T17:30:00Z")).isEqualTo(expected);
        assertThat(of("2023-02-01T00:30:00+07:00")).isEqualTo(expected);
        assertThat(of("2023-02-01T00:30:00 07:00")).as("a plus in an address").isEqualTo(expected);
    }

    @Test
    void a_date_is_the_last_moment_of_that_day_in_bangkok() {
        assertThat(of("2023-01-31"))
                .isEqualTo(new AsOf(
                        Instant.parse("2023-01-31T16:59:59.999999999Z"), LocalDate.parse("2023-01-31"), false));
    }

    @Test
    void today_is_as_far_as_it_has_come() {
        assertThat(of("2023-04-01")).isEqualTo(new AsOf(NOW, TODAY, false));
    }

    @Test
    void before_there_were_any_events_there_is_no_telling_times_apart() {
        assertThat(of("1950-01-01").instant()).isEqualTo(Instant.EPOCH);
        assertThat(of("-999999999-01-01T00:00Z").instant()).isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-04-02",
                "2023-03-31T18:00:00.001Z",
                "9999-12-31",
                "+999999999-01-01T00:00Z",
                "2024-01-01T00:00:00+07:00"
            })
    void what_has_not_come_is_refused(String text) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> of(text)).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("AS_OF_IN_FUTURE");
            assertThat(problem.status().value()).isEqualTo(400);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2566", "2023-02-30", "2023-1-1", "2023-01-01T10:00", "๒๕๖๖-๐๑-๐๑", "-"})
    void what_is_no_time_is_told_where_it_stands(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> of(text))
                .satisfies(
                        problem -> assertThat(problem.errors()).singleElement().satisfies(error -> {
                            assertThat(error.path()).isEqualTo("asOf");
                            assertThat(error.message()).contains("2026-11-21");
                        }));
    }

    private static AsOf of(@Nullable String text) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("scorecard");
        messages.setDefaultEncoding("UTF-8");
        return AsOf.of(text, Clock.fixed(NOW, ZoneId.of("Asia/Bangkok")), messages);
    }
}
