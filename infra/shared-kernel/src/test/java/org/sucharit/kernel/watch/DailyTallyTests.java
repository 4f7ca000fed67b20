package org.sucharit.kernel.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DailyTallyTests {

    /** A quarter of an hour before midnight in Bangkok. */
    private Instant now = Instant.parse("2026-11-22T16:45:00Z");

    private final DailyTally tally = new DailyTally(() -> now);

    @Test
    void what_is_counted_is_told_when_the_day_is_over() {
        count(5);
        now = now.plus(Duration.ofMinutes(14));
        assertThat(tally.count()).isZero();
        assertThat(tally.seconds()).isZero();

        now = now.plus(Duration.ofMinutes(1));
        assertThat(tally.count()).isEqualTo(5);
        assertThat(tally.seconds()).isEqualTo(10);
    }

    @Test
    void fewer_than_five_wait_for_the_next_days() {
        count(4);
        now = now.plus(Duration.ofDays(1));
        assertThat(tally.count()).isZero();

        count(1);
        assertThat(tally.count()).isZero();
        now = now.plus(Duration.ofDays(1));
        assertThat(tally.count()).isEqualTo(5);
    }

    private void count(int times) {
        for (int i = 0; i < times; i++) tally.add(Duration.ofSeconds(2));
    }
}
