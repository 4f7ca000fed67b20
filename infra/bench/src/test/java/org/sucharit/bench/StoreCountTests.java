package org.sucharit.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StoreCountTests {

    private static final StoreCount BEFORE = new StoreCount(1_000, 1_200);
    private static final Sent SENT = new Sent(60, 10, 0, 60, 30, 5, 9);

    @Test
    void a_run_counts_when_the_store_holds_exactly_what_was_acknowledged() {
        assertThatCode(() -> new StoreCount(1_060, 1_270).requireSince(BEFORE, SENT))
                .doesNotThrowAnyException();
    }

    @Test
    void a_run_fails_when_an_event_or_an_answer_is_missing_or_was_not_acknowledged() {
        for (var after : new StoreCount[] {
            new StoreCount(1_059, 1_270), new StoreCount(1_061, 1_270), new StoreCount(1_060, 1_269)
        }) assertThatThrownBy(() -> after.requireSince(BEFORE, SENT)).isInstanceOf(IOException.class);
    }
}
