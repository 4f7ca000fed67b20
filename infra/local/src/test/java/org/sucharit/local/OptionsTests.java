package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void options_stand_in_any_order() {
        assertThat(Options.of(List.of("--fresh", "--port-offset", "1000", "--demo")))
                .isEqualTo(new Options(true, true, false, false, false, 1000));
        assertThat(Options.of(List.of())).isEqualTo(new Options(false, false, false, false, false, 0));
    }

    @Test
    void postgresql_alone_is_one_of_the_servers() {
        assertThat(Options.of(List.of("--postgres", "--demo")))
                .isEqualTo(new Options(false, false, true, true, false, 0));
    }

    @Test
    void what_is_not_known_is_refused_rather_than_passed_over() {
        assertThatThrownBy(() -> Options.of(List.of("--frehs"))).hasMessageContaining("--frehs");
        assertThatThrownBy(() -> Options.of(List.of("--port-offset"))).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> Options.of(List.of("--port-offset", "99999"))).isInstanceOf(CannotStart.class);
    }
}
