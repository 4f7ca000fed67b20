package org.sucharit.complaints.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.text.ThaiText;

class ReceiptTests {

    private final Random random = new Random(2566);

    @Test
    void it_is_five_groups_of_five_and_read_as_it_is_shown() {
        var receipt = receipt();

        assertThat(receipt.shown()).matches("\\d{5}( \\d{5}){4}");
        assertThat(Receipt.read(receipt.shown())).contains(receipt);
        assertThat(Receipt.read(receipt.shown().replace(' ', '-'))).contains(receipt);
        assertThat(Receipt.read("  " + receipt.shown().replace(" ", "\u00a0–") + "\n"))
                .contains(receipt);
        assertThat(Receipt.read(ThaiText.thaiDigits(receipt.shown()))).contains(receipt);
    }

    @Test
    void one_wrong_digit_is_noticed() {
        var digits = receipt().shown().replace(" ", "");
        for (int at = 0; at < digits.length(); at++)
            for (char other = '0'; other <= '9'; other++)
                if (digits.charAt(at) != other)
                    assertThat(Receipt.read(digits.substring(0, at) + other + digits.substring(at + 1)))
                            .isEmpty();
    }

    @Test
    void two_neighbours_swapped_are_noticed() {
        for (int tried = 0; tried < 200; tried++) {
            var digits = receipt().shown().replace(" ", "");
            for (int at = 0; at + 1 < digits.length(); at++) {
                if (digits.charAt(at) == digits.charAt(at + 1)) continue;
                var swapped =
                        digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
                assertThat(Receipt.read(swapped)).isEmpty();
            }
        }
    }

    @Test
    void anything_else_is_no_receipt() {
        assertThat(Receipt.read("")).isEmpty();
        assertThat(Receipt.read("1")).isEmpty();
        assertThat(Receipt.read("0".repeat(24))).isEmpty();
        assertThat(Receipt.read("0".repeat(26))).isEmpty();
        assertThat(Receipt.read("x".repeat(25))).isEmpty();
        assertThat(Receipt.read("1 ".repeat(1_000_000))).isEmpty();
        assertThat(Receipt.read("٠".repeat(25))).as("digits of another script").isEmpty();
    }

    @Test
    void every_digit_is_as_likely_as_any_other() {
        var counts = new int[10];
        for (int i = 0; i < 10_000; i++)
            receipt().shown().chars().filter(Character::isDigit).forEach(digit -> counts[digit - '0']++);
        for (int count : counts) assertThat(count).isBetween(24_000, 26_000);
    }

    @Test
    void it_shows_itself_to_nobody_by_accident() {
        var receipt = receipt();

        assertThat(receipt.toString()).doesNotContainPattern("\\d");
        assertThat(new HashSet<>(java.util.List.of(receipt, receipt()))).hasSize(2);
        assertThat(receipt.bytes()).isEqualTo(receipt.shown().replace(" ", "").getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void too_few_random_bytes_would_make_some_receipts_likelier() {
        assertThatIllegalArgumentException().isThrownBy(() -> Receipt.of(new byte[16]));
    }

    private Receipt receipt() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Receipt.of(bytes);
    }
}
