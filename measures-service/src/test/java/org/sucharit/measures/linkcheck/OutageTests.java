package org.sucharit.measures.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutageTests {

    final Outage outage = new Outage();

    @Test
    void when_hardly_anyone_is_reached_it_is_our_network() {
        for (int i = 0; i < 25; i++) outage.note("host-" + i, i < 2 ? null : Trouble.UNREACHABLE);
        assertThat(outage.explains(Trouble.NO_SUCH_HOST)).isTrue();
        assertThat(outage.explains(Trouble.STATUS)).as("somebody answered").isFalse();
        assertThat(outage.explains(null)).isFalse();
    }

    @Test
    void a_few_hosts_that_are_away_are_away() {
        for (int i = 0; i < 100; i++) outage.note("host-" + i, i % 2 == 0 ? null : Trouble.TIMED_OUT);
        assertThat(outage.explains(Trouble.TIMED_OUT)).isFalse();
    }

    @Test
    void one_host_with_many_addresses_says_nothing_about_our_network() {
        for (int i = 0; i < 100; i++) outage.note("one-host", Trouble.UNREACHABLE);
        assertThat(outage.explains(Trouble.UNREACHABLE)).isFalse();
    }

    @Test
    void it_ends_when_others_are_reached_again() {
        for (int i = 0; i < 50; i++) outage.note("host-" + i, Trouble.UNREACHABLE);
        for (int i = 0; i < 25; i++) outage.note("host-" + i, null);
        assertThat(outage.explains(Trouble.UNREACHABLE)).isFalse();
    }
}
