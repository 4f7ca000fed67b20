package org.sucharit.measures.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.loan.LoanRejected.Reason.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sucharit.measures.loan.LoanCommand.*;
import org.sucharit.measures.loan.LoanRejected.Reason;

class LoanTests implements LoanSamples {

    static final Set<Reason> SEEN = EnumSet.noneOf(Reason.class);
    static final LocalDate TODAY = LocalDate.of(2022, 12, 20);
    static final LocalDate TOMORROW = TODAY.plusDays(1);

    static final ApproveLoan APPROVE = new ApproveLoan(ID, APPROVED.by(), APPROVED.on(), TODAY);
    static final RefuseLoan REFUSE = new RefuseLoan(ID, REFUSED.by(), REFUSED.reason(), REFUSED.on(), TODAY);
    static final HandOverProperty HAND_OVER =
            new HandOverProperty(ID, HANDED_OVER.condition(), HANDED_OVER.on(), TODAY);
    static final ReturnProperty RETURN = new ReturnProperty(ID, RETURNED.condition(), RETURNED.on(), TODAY);
    static final ExtendLoan EXTEND = new ExtendLoan(ID, EXTENDED.dueOn(), EXTENDED.reason());
    static final CancelLoan CANCEL = new CancelLoan(ID, CANCELLED.reason(), CANCELLED.on());

    @AfterAll
    static void every_reason_was_seen() {
        assertThat(SEEN).containsExactlyInAnyOrder(Reason.values());
    }

    @Test
    void property_is_requested_approved_handed_over_and_returned() {
        given().when(request(TERMS)).expectEvents(REQUESTED);
        given(REQUESTED).when(APPROVE).expectEvents(APPROVED);
        given(REQUESTED, APPROVED).when(HAND_OVER).expectEvents(HANDED_OVER);
        given(REQUESTED, APPROVED, HANDED_OVER).when(RETURN).expectEvents(RETURNED);
    }

    @Test
    void a_request_is_refused_with_a_reason() {
        given(REQUESTED).when(REFUSE).expectEvents(REFUSED);
        refused(REASON_MISSING, new RefuseLoan(ID, "ปลัด", " ", REFUSED.on(), TODAY), REQUESTED);
        refused(DECIDED_BY_MISSING, new RefuseLoan(ID, null, "ชำรุด", REFUSED.on(), TODAY), REQUESTED);
        refused(DECIDED_BY_MISSING, new ApproveLoan(ID, " ", APPROVED.on(), TODAY), REQUESTED);
    }

    @Test
    void it_is_decided_once() {
        refused(ALREADY_DECIDED, APPROVE, REQUESTED, APPROVED);
        refused(ALREADY_DECIDED, REFUSE, REQUESTED, APPROVED);
        refused(ALREADY_DECIDED, APPROVE, REQUESTED, REFUSED);
        refused(LOAN_CANCELLED, APPROVE, REQUESTED, CANCELLED);
    }

    @Test
    void nothing_leaves_without_approval_or_twice() {
        refused(NOT_APPROVED, HAND_OVER, REQUESTED);
        refused(LOAN_REFUSED, HAND_OVER, REQUESTED, REFUSED);
        refused(LOAN_CANCELLED, HAND_OVER, REQUESTED, APPROVED, CANCELLED);
        refused(ALREADY_HANDED_OVER, HAND_OVER, REQUESTED, APPROVED, HANDED_OVER);
        refused(PROPERTY_RETURNED, HAND_OVER, REQUESTED, APPROVED, HANDED_OVER, RETURNED);
    }

    @Test
    void nothing_comes_back_that_has_not_left() {
        refused(NOT_HANDED_OVER, RETURN, REQUESTED);
        refused(NOT_HANDED_OVER, RETURN, REQUESTED, APPROVED);
        refused(PROPERTY_RETURNED, RETURN, REQUESTED, APPROVED, HANDED_OVER, RETURNED);
    }

    @Test
    void the_condition_is_noted_both_times() {
        refused(CONDITION_MISSING, new HandOverProperty(ID, " ", HANDED_OVER.on(), TODAY), REQUESTED, APPROVED);
        refused(
                CONDITION_MISSING,
                new ReturnProperty(ID, null, RETURNED.on(), TODAY),
                REQUESTED,
                APPROVED,
                HANDED_OVER);
    }

    @Test
    void days_follow_one_another_and_have_come() {
        var backFirst = new LoanTerms("เต็นท์", 1, null, STAFF, "งาน", DUE_ON, DUE_ON.minusDays(1));
        refused(DUE_BEFORE_NEEDED, request(backFirst));
        refused(DATE_IN_FUTURE, new RequestLoan(ID, AGENCY, TERMS, TOMORROW, TODAY));
        refused(DATE_IN_FUTURE, new ApproveLoan(ID, "ปลัด", TOMORROW, TODAY), REQUESTED);
        refused(DATES_REVERSED, new ApproveLoan(ID, "ปลัด", REQUESTED_ON.minusDays(1), TODAY), REQUESTED);
        refused(DATES_REVERSED, new HandOverProperty(ID, "ดี", APPROVED.on().minusDays(1), TODAY), REQUESTED, APPROVED);
        refused(
                DATES_REVERSED,
                new ReturnProperty(ID, "ดี", HANDED_OVER.on().minusDays(1), TODAY),
                REQUESTED,
                APPROVED,
                HANDED_OVER);
        refused(DATE_IN_FUTURE, new ReturnProperty(ID, "ดี", TOMORROW, TODAY), REQUESTED, APPROVED, HANDED_OVER);
    }

    @Test
    void it_is_extended_with_a_reason_to_a_later_day() {
        given(REQUESTED, APPROVED, HANDED_OVER).when(EXTEND).expectEvents(EXTENDED);
        given(REQUESTED, EXTENDED).when(EXTEND).expectNoEvents();
        refused(REASON_MISSING, new ExtendLoan(ID, EXTENDED.dueOn(), null), REQUESTED);
        refused(NOT_AN_EXTENSION, new ExtendLoan(ID, DUE_ON.minusDays(1), "เร็วขึ้น"), REQUESTED);
        refused(PROPERTY_RETURNED, EXTEND, REQUESTED, APPROVED, HANDED_OVER, RETURNED);
    }

    @Test
    void it_is_cancelled_while_nothing_has_left() {
        given(REQUESTED).when(CANCEL).expectEvents(CANCELLED);
        given(REQUESTED, APPROVED).when(CANCEL).expectEvents(CANCELLED);
        refused(ALREADY_HANDED_OVER, CANCEL, REQUESTED, APPROVED, HANDED_OVER);
        refused(LOAN_CANCELLED, CANCEL, REQUESTED, CANCELLED);
        refused(REASON_MISSING, new CancelLoan(ID, "", CANCELLED.on()), REQUESTED);
    }

    static RequestLoan request(LoanTerms terms) {
        return new RequestLoan(ID, AGENCY, terms, REQUESTED_ON, TODAY);
    }

    static TestExecutor<Loan> given(Object... events) {
        return new AggregateTestFixture<>(Loan.class).given(events);
    }

    static void refused(Reason reason, Object command, LoanEvent... history) {
        SEEN.add(reason);
        given((Object[]) history)
                .when(command)
                .expectNoEvents()
                .expectException(LoanRejected.class)
                .expectExceptionMessage(reason.name());
    }
}
