package org.sucharit.kit.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.time.KeptTimes;

class SamplerTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-11-22T05:00:00Z");
    private double amount = 107;
    private boolean away;

    private Sampler sampler(KeptTimes times) {
        Measured it = this::measure;
        return new Sampler(() -> List.of(it), registry, times, () -> now, Duration.ofHours(1));
    }

    private void measure(Measures into) {
        if (away) throw new IllegalStateException("away");
        into.state("some.state", amount);
        into.amount("some.amount", amount, 5, "of", "it");
        into.waiting("some.waiting", Duration.ofMillis(2500));
    }

    @Test
    void a_service_that_tells_times_tells_amounts_as_they_are() {
        var sampler = sampler(KeptTimes.exact());
        sampler.sample();
        assertThat(told("some.amount")).isEqualTo(107);
        assertThat(told("some.waiting")).isEqualTo(2.5);
        amount = 108;
        sampler.sample();
        assertThat(told("some.amount")).isEqualTo(108);
        assertThat(registry.get("some.amount").tags("of", "it").gauges()).hasSize(1);
    }

    @Test
    void a_service_that_tells_days_tells_amounts_once_a_day_and_roughly() {
        var sampler = sampler(KeptTimes.days(Duration.ZERO));
        sampler.sample();
        assertThat(told("some.amount")).isEqualTo(105);
        assertThat(told("some.waiting")).isNaN();
        amount = 212;
        now = now.plus(Duration.ofHours(11));
        sampler.sample();
        assertThat(told("some.amount")).isEqualTo(105);
        assertThat(told("some.state")).as("of the machinery").isEqualTo(212);

        now = now.plus(Duration.ofHours(1)); // midnight in Bangkok
        sampler.sample();
        assertThat(told("some.amount")).isEqualTo(210);
    }

    @Test
    void nothing_is_told_of_what_is_away_and_a_day_is_not_lost_by_that() {
        var sampler = sampler(KeptTimes.days(Duration.ZERO));
        away = true;
        sampler.sample();
        assertThat(told("some.amount")).isNaN();
        away = false;
        sampler.sample();
        assertThat(told("some.amount")).isEqualTo(105);
        away = true;
        sampler.sample();
        assertThat(told("some.state")).isNaN();
        assertThat(told("some.amount")).as("it is the day's").isEqualTo(105);
    }

    private double told(String name) {
        var gauge = registry.find(name).gauge();
        return gauge == null ? Double.NaN : gauge.value();
    }
}
