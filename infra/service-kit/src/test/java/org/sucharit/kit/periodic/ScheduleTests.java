package org.sucharit.kit.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ScheduleTests {

    static final Schedule HALF_PAST_SEVEN = Schedule.daily(LocalTime.of(7, 30));
    static final Schedule HOURLY = Schedule.every(Duration.ofHours(1));

    static Instant at(String time) {
        return Instant.parse(time + ":00Z");
    }

    @Test
    void a_time_of_day_is_one_in_Bangkok() {
        assertThat(HALF_PAST_SEVEN.next(at("2026-03-01T00:29"))).isEqualTo(at("2026-03-01T00:30"));
        assertThat(HALF_PAST_SEVEN.next(at("2026-03-01T00:30"))).isEqualTo(at("2026-03-02T00:30"));
        assertThat(HALF_PAST_SEVEN.next(at("2026-03-01T23:00"))).isEqualTo(at("2026-03-02T00:30"));
    }

    @Test
    void what_was_missed_is_made_up_for_once_and_as_of_the_latest_time() {
        assertThat(HALF_PAST_SEVEN.latest(at("2026-03-01T00:30"), at("2026-03-09T00:29")))
                .isEqualTo(at("2026-03-08T00:30"));
        assertThat(HALF_PAST_SEVEN.latest(at("2026-03-01T00:30"), at("2026-03-09T00:30")))
                .isEqualTo(at("2026-03-09T00:30"));
        assertThat(HOURLY.latest(at("2026-03-01T00:10"), at("2026-03-01T05:30")))
                .isEqualTo(at("2026-03-01T05:10"));
        assertThat(HOURLY.latest(at("2026-03-01T00:10"), at("2026-03-01T00:10")))
                .isEqualTo(at("2026-03-01T00:10"));
    }

    @Test
    void settings_replace_the_schedule_of_the_code() {
        var settings = new MockEnvironment()
                .withProperty("sucharit.periodic.often.every", "90s")
                .withProperty("sucharit.periodic.early.at", "06:15")
                .withProperty("sucharit.periodic.wrong.at", "quarter past")
                .withProperty("sucharit.periodic.never.every", "soon");
        var schedules = new Schedules(settings);
        assertThat(schedules.of(work("usual"))).isEqualTo(HOURLY).hasToString("every PT1H");
        assertThat(schedules.of(work("often"))).isEqualTo(Schedule.every(Duration.ofSeconds(90)));
        assertThat(schedules.of(work("early")))
                .isEqualTo(Schedule.daily(LocalTime.of(6, 15)))
                .hasToString("daily at 06:15");
        for (var bad : List.of("wrong", "never"))
            assertThatThrownBy(() -> schedules.of(work(bad))).hasMessageContaining("sucharit.periodic." + bad);
        assertThatThrownBy(() -> Schedule.every(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failures_are_waited_out_longer_and_longer_up_to_an_hour() {
        assertThat(Backoff.after(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Backoff.after(3)).isEqualTo(Duration.ofSeconds(40));
        assertThat(Backoff.after(10)).isEqualTo(Duration.ofHours(1));
        assertThat(Backoff.after(1000)).isEqualTo(Duration.ofHours(1));
    }

    static PeriodicWork work(String name) {
        return new PeriodicWork() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Schedule schedule() {
                return HOURLY;
            }

            @Override
            public void run(Instant due) {}
        };
    }
}
