package org.sucharit.kernel.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTests {

    private static final Pattern WITHOUT_CONTROLS = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer abc.def", "Receipt ๑๒๓๔-๕๖๗๘", "th;q=0.9", "😀"})
    void text_is_allowed(String meant) {
        assertThat(HeaderText.isWithoutControls(asRead(meant))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "\0", "a\nb", "a\u007f", "ก\u0085", "ก\u0378"})
    void controls_and_what_is_no_character_are_not(String meant) {
        assertThat(HeaderText.isWithoutControls(asRead(meant))).isFalse();
    }

    @Test
    void every_character_is_judged_as_the_standard_firewall_would() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                        .mapToObj(Character::toString)
                        .filter(c -> HeaderText.isWithoutControls(asRead(c))
                                != WITHOUT_CONTROLS.matcher(c).matches()))
                .isEmpty();
    }

    private static String asRead(String meant) {
        return new String(meant.getBytes(UTF_8), ISO_8859_1);
    }
}
