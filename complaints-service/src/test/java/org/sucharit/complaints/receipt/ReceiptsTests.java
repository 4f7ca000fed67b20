package org.sucharit.complaints.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sucharit.complaints.sealing.TestKeys;

class ReceiptsTests {

    private static final byte[] CONTENT = {1, 2, 3};
    private final Receipts receipts = new Receipts(TestKeys.functions(1));

    @Test
    void the_same_submission_has_the_same_receipt_and_anything_else_another() {
        var receipt = receipts.of("key", CONTENT);

        assertThat(receipts.of("key", CONTENT)).isEqualTo(receipt);
        assertThat(receipts.of("kez", CONTENT)).isNotEqualTo(receipt);
        assertThat(receipts.of("key", new byte[] {1, 2, 4})).isNotEqualTo(receipt);
        assertThat(receipts.of("ke", new byte[] {'y', 1, 2, 3})).isNotEqualTo(receipt);
    }

    @Test
    void other_keys_give_other_receipts_and_other_entries() {
        var others = new Receipts(TestKeys.functions(1));
        var receipt = receipts.of("key", CONTENT);

        assertThat(others.of("key", CONTENT)).isNotEqualTo(receipt);
        assertThat(others.index(receipt)).isNotEqualTo(receipts.index(receipt));
    }

    @Test
    void once_a_key_was_added_what_older_ones_gave_is_still_found() {
        var rotated = new Receipts(TestKeys.functions(3));

        assertThat(rotated.candidates("key", CONTENT)).hasSize(3).contains(rotated.of("key", CONTENT));
        assertThat(rotated.indexes(rotated.of("key", CONTENT))).hasSize(3);
    }
}
