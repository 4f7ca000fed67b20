package org.sucharit.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.disclosure.DisclosureRejected.Reason.*;

import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.sucharit.measures.disclosure.DisclosureCommand.CarryOverDisclosure;
import org.sucharit.measures.disclosure.DisclosureCommand.RestoreDisclosure;
import org.sucharit.measures.disclosure.DisclosureCommand.ReviseDisclosure;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureRestored;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureRevised;
import org.sucharit.measures.disclosure.DisclosureRejected.Reason;

class DisclosureTests implements DisclosureSamples {

    /** Decided by {@link DisclosureDesk} from what is not the disclosure's own. */
    static final Set<Reason> DECIDED_ELSEWHERE = Set.of(OIT_ITEM_UNKNOWN, ELEMENT_UNKNOWN, EVIDENCE_UNKNOWN);

    @Test
    void what_is_disclosed_is_stated_and_revised() {
        given().when(new ReviseDisclosure(ID, CONTENT)).expectEvents(REVISED);
        var emptied = DisclosureContent.of(List.of());
        given(REVISED).when(new ReviseDisclosure(ID, emptied)).expectEvents(new DisclosureRevised(ID, emptied));
    }

    @Test
    void stating_the_same_again_changes_nothing_in_whatever_order_the_elements_come() {
        given(REVISED).when(new ReviseDisclosure(ID, CONTENT)).expectNoEvents();
        var otherOrder = new DisclosureContent(
                CONTENT.addresses(),
                List.of("TOTAL", "BY_PERIOD", "TOTAL"),
                CONTENT.note(),
                CONTENT.evidence(),
                CONTENT.declaration());
        given(REVISED).when(new ReviseDisclosure(ID, otherOrder)).expectNoEvents();
    }

    @Test
    void what_is_carried_over_never_overwrites() {
        var carryOver = new CarryOverDisclosure(ID, FROM, List.of(PAGE));
        given().when(carryOver).expectEvents(CARRIED);
        given(REVISED).when(carryOver).expectNoEvents();
        given(CARRIED).when(carryOver).expectNoEvents();
        given(new DisclosureRevised(ID, DisclosureContent.of(List.of())))
                .when(carryOver)
                .expectNoEvents();
    }

    @Test
    void what_was_carried_over_is_confirmed_by_stating_it() {
        given(CARRIED)
                .when(new ReviseDisclosure(ID, CARRIED.content()))
                .expectEvents(new DisclosureRevised(ID, CARRIED.content()));
    }

    @Test
    void an_address_is_named_once() {
        var again = new DisclosedAddress(PAGE.url(), "อีกครั้ง", null);
        refused(ADDRESS_REPEATED, DisclosureContent.of(List.of(PAGE, again)));
    }

    @Test
    void a_declaration_says_why() {
        var silent = new Declaration(Declaration.Kind.NOT_APPLICABLE, " ");
        refused(DECLARATION_UNEXPLAINED, new DisclosureContent(List.of(), List.of(), null, List.of(), silent));
    }

    @Test
    void the_last_revision_is_taken_back_once() {
        var emptied = new DisclosureRevised(ID, DisclosureContent.NOTHING);
        var restore = new RestoreDisclosure(ID, 1);
        given(REVISED, emptied).when(restore).expectEvents(new DisclosureRestored(ID, 1, null, CONTENT));
        given(REVISED, emptied, new DisclosureRestored(ID, 1, null, CONTENT))
                .when(restore)
                .expectNoEvents();
        given(CARRIED, new DisclosureRevised(ID, CONTENT)).when(restore).expectEvents(RESTORED);
    }

    @Test
    void with_the_first_revision_taken_back_nothing_is_stated_and_addresses_may_be_carried_over() {
        var nothing = new DisclosureRestored(ID, 0, null, DisclosureContent.NOTHING);
        given(REVISED).when(new RestoreDisclosure(ID, 0)).expectEvents(nothing);
        given(REVISED, nothing)
                .when(new CarryOverDisclosure(ID, FROM, List.of(PAGE)))
                .expectEvents(CARRIED);
        given(REVISED, nothing).when(new ReviseDisclosure(ID, CONTENT)).expectEvents(REVISED);
    }

    @Test
    void what_was_stated_again_since_is_not_taken_back() {
        var again = new DisclosureRevised(ID, DisclosureContent.of(List.of(FILE)));
        for (var history : List.of(new Object[] {REVISED, again}, new Object[] {CARRIED}))
            given(history)
                    .when(new RestoreDisclosure(ID, 0))
                    .expectNoEvents()
                    .expectException(DisclosureRejected.class)
                    .expectExceptionMessage(REVISED_SINCE.name());
    }

    @Test
    void every_reason_has_its_place() {
        assertThat(Reason.values())
                .containsExactlyInAnyOrder(
                        OIT_ITEM_UNKNOWN,
                        ELEMENT_UNKNOWN,
                        EVIDENCE_UNKNOWN,
                        ADDRESS_REPEATED,
                        DECLARATION_UNEXPLAINED,
                        REVISED_SINCE)
                .containsAll(DECIDED_ELSEWHERE);
    }

    static TestExecutor<Disclosure> given(Object... events) {
        return new AggregateTestFixture<>(Disclosure.class).given(events);
    }

    static void refused(Reason reason, DisclosureContent content) {
        for (var history : List.of(new Object[0], new Object[] {REVISED}))
            given(history)
                    .when(new ReviseDisclosure(ID, content))
                    .expectNoEvents()
                    .expectException(DisclosureRejected.class)
                    .expectExceptionMessage(reason.name());
    }
}
