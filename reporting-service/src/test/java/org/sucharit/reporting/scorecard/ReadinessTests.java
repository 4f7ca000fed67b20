package org.sucharit.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sucharit.reporting.history.State;

class ReadinessTests {

    private static final String PAGE = "https://ban-rai.example/1";
    /** An item of 2566 of which no source says what it has to show. */
    private static final String FREE = "O1";
    /** Complaint statistics. */
    private static final String DEMANDING = "O29";

    private static final Set<String> NOTHING = Set.of();

    @Test
    void who_has_stated_nothing_is_not_counted() {
        assertThat(Told.agency().on("2023-01-01").disclosed()).isEqualTo(Disclosed.NONE);
    }

    @Test
    void all_items_the_year_asks_for_are_counted_once_anything_is_stated() {
        assertThat(of(disclosure(FREE, List.of(PAGE), NOTHING, null, false, false)))
                .isEqualTo(new Disclosed(1, 43, 1));
    }

    @Test
    void without_an_address_or_a_declaration_nothing_is_ready() {
        assertThat(of(disclosure(FREE, List.of(), NOTHING, null, false, true)).ready())
                .isZero();
    }

    @Test
    void what_was_only_carried_over_is_not_ready() {
        assertThat(of(disclosure(FREE, List.of(PAGE), NOTHING, null, true, false))
                        .ready())
                .isZero();
    }

    @Test
    void a_page_that_is_gone_is_not_ready() {
        var told = Told.agency().disclosure(disclosure(FREE, List.of(PAGE), NOTHING, null, false, false));

        assertThat(told.link(PAGE, true).on("2023-01-01").disclosed().ready()).isZero();
    }

    @Test
    void required_elements_have_to_be_there() {
        assertThat(of(disclosure(DEMANDING, List.of(PAGE), Set.of("TOTAL"), null, false, false))
                        .ready())
                .isZero();
    }

    @Test
    void that_there_is_nothing_to_show_needs_evidence() {
        assertThat(of(disclosure(FREE, List.of(), NOTHING, "NOT_APPLICABLE", false, false))
                        .ready())
                .isZero();
        assertThat(of(disclosure(FREE, List.of(), NOTHING, "NOT_APPLICABLE", false, true))
                        .ready())
                .isOne();
    }

    @Test
    void what_does_not_apply_needs_no_elements() {
        assertThat(of(disclosure(DEMANDING, List.of(), NOTHING, "NOT_APPLICABLE", false, true))
                        .ready())
                .isOne();
        assertThat(of(disclosure(DEMANDING, List.of(), NOTHING, "NONE", false, true))
                        .ready())
                .isZero();
    }

    private static Disclosed of(State.Disclosure disclosure) {
        return Told.agency().disclosure(disclosure).on("2023-01-01").disclosed();
    }

    private static State.Disclosure disclosure(
            String item,
            List<String> addresses,
            Set<String> elements,
            @Nullable String declaration,
            boolean toBeConfirmed,
            boolean evidence) {
        return new State.Disclosure(item, addresses, elements, declaration, toBeConfirmed, evidence);
    }
}
