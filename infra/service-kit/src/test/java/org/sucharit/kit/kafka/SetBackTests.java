package org.sucharit.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SetBackTests {

    private static final long HOUR = 3_600_000;

    private long clock = 10 * HOUR;
    private long steady = -500;
    private final SetBack setBack = new SetBack(() -> clock, () -> steady);

    @Test
    void a_clock_that_goes_on_or_jumps_ahead_or_is_corrected_a_little_was_not_set_back() {
        pass(HOUR);
        assertThat(setBack.happened()).isFalse();
        clock += HOUR;
        assertThat(setBack.happened()).isFalse();
        clock -= 4_000;
        assertThat(setBack.happened()).isFalse();
    }

    @Test
    void one_that_is_set_back_is_noticed_once_also_after_it_was_ahead() {
        clock += HOUR;
        pass(20);
        assertThat(setBack.happened()).isFalse();
        clock -= HOUR;
        pass(2_000);
        assertThat(setBack.happened()).isTrue();
        pass(20);
        assertThat(setBack.happened()).isFalse();
    }

    private void pass(long millis) {
        clock += millis;
        steady += millis;
    }
}
