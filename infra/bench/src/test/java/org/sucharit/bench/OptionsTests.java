package org.sucharit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void parts_and_options_stand_in_any_order() {
        var options = Options.of("rebuild", "--seconds=5", "telling", "--history=0,2000");
        assertThat(options.parts()).containsExactly("rebuild", "telling");
        assertThat(options.number("seconds", 1, 30)).isEqualTo(5);
        assertThat(options.number("runs", 1, 3)).isEqualTo(3);
        assertThat(options.numbers("history", List.of(0))).containsExactly(0, 2000);
        assertThat(options.asksFor("rebuild")).isTrue();
        assertThat(options.asksFor("reads")).isFalse();
        assertThat(options.help()).isFalse();
    }

    @Test
    void who_names_no_part_asks_for_all() {
        assertThat(Options.of("--runs=1").asksFor("reads")).isTrue();
    }

    @Test
    void what_is_not_known_is_refused() {
        assertThatThrownBy(() -> Options.of("--second=5")).hasMessageContaining("“--second=5” is not known");
        assertThatThrownBy(() -> Options.of("--runs")).hasMessageContaining("“--runs” is not known");
        assertThatThrownBy(() -> Options.of("-runs=3")).hasMessageContaining("“-runs=3” is not known");
        assertThatThrownBy(() -> Options.of("rebild").requireParts(List.of("rebuild")))
                .hasMessageContaining("“rebild” is not known");
    }

    @Test
    void a_number_that_makes_no_sense_is_refused() {
        for (var wrong : List.of("--runs=0", "--runs=", "--runs=-1", "--runs=many", "--runs=12345678901"))
            assertThatThrownBy(() -> Options.of(wrong).number("runs", 1, 3))
                    .hasMessageContaining("--runs takes whole numbers from 1 to");
        assertThatThrownBy(() -> Options.of("--history=0,").numbers("history", List.of(0)))
                .hasMessageContaining("--history takes whole numbers from 0 to");
    }
}
