package org.sucharit.complaints.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaddingTests {

    @Test
    void short_texts_all_have_the_same_length() {
        assertThat(Padding.padded("")).hasSize(2048);
        assertThat(Padding.padded("ไม่มี")).hasSize(2048);
        assertThat(Padding.padded("ก".repeat(681))).hasSize(2048);
        assertThat(Padding.padded("ก".repeat(682))).hasSize(4096);
        assertThat(Padding.padded("ก".repeat(300_000))).hasSize(1 << 20);
    }

    @Test
    void a_text_comes_back_whole_whatever_it_is_made_of() {
        for (var text : new String[] {"", "a", "สุจริต", "🫥\u0000\n", "ก".repeat(10_000)})
            assertThat(Padding.unpadded(Padding.padded(text))).isEqualTo(text);
    }

    @Test
    void bytes_that_were_not_padded_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Padding.unpadded(new byte[] {0, 0, 0, 9, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> Padding.unpadded(new byte[] {-1, 0, 0, 9, 1}));
    }

    @Test
    void a_file_grows_by_at_most_an_eighth_and_few_lengths_are_left() {
        assertThat(LongStream.rangeClosed(2048, 3_000_000)
                        .filter(length -> Padding.padme(length) < length || Padding.padme(length) > length + length / 8)
                        .findAny())
                .isEmpty();
        assertThat(LongStream.rangeClosed(1, 30L << 20)
                        .map(Padding::padme)
                        .distinct()
                        .count())
                .isLessThan(400);
        assertThat(Padding.padme(1)).isEqualTo(2048);
    }
}
