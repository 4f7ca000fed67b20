package org.sucharit.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTests {

    private static final Instant BEGAN = Instant.parse("2026-10-01T02:00:00Z");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final SteadyClock clock = new SteadyClock(BEGAN, nanos::get);

    @Test
    void goes_on_from_when_it_was_made_as_far_as_was_counted() {
        assertThat(clock.instant()).isEqualTo(BEGAN);

        nanos.addAndGet(Duration.ofMinutes(10).toNanos());

        assertThat(clock.instant()).isEqualTo(BEGAN.plus(Duration.ofMinutes(10)));
    }

    @Test
    void is_the_same_in_another_zone() {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        var elsewhere = clock.withZone(ZoneId.of("Asia/Bangkok"));

        assertThat(elsewhere.instant()).isEqualTo(clock.instant());
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Asia/Bangkok"));
    }
}
