package org.sucharit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentTallyTests {

    private static final long MILLION = 1_000_000;

    private final SentTally tally = new SentTally();

    @Test
    void what_is_sent_while_warming_is_in_the_store_but_not_in_the_figures() {
        tally.answered(System.nanoTime(), true, true, false);
        tally.answered(System.nanoTime(), true, false, true);

        var sent = tally.result();

        assertThat(sent.done()).isEqualTo(2);
        assertThat(sent.drafted()).isEqualTo(1);
        assertThat(sent.measured()).isEqualTo(1);
    }

    @Test
    void what_was_not_acknowledged_is_an_error_and_nothing_else() {
        tally.answered(System.nanoTime(), false, true, true);

        assertThat(tally.result()).isEqualTo(new Sent(0, 0, 1, 0, 1, 0, 0));
    }

    @Test
    void two_slow_ones_in_a_hundred_are_seen_in_what_the_slowest_but_one_in_a_hundred_took() {
        for (int i = 0; i < 98; i++) tally.answered(System.nanoTime(), true, false, true);
        for (int i = 0; i < 2; i++) tally.answered(System.nanoTime() - 500 * MILLION, true, false, true);

        var sent = tally.result();

        assertThat(sent.medianMs()).isLessThan(400);
        assertThat(sent.p99Ms()).isBetween(500.0, 5_000.0);
    }
}
