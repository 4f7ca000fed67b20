package org.sucharit.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.complaints.complaint.ComplaintRejected.Reason.*;
import static org.sucharit.complaints.complaint.ComplaintSamples.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sucharit.complaints.complaint.ComplaintCommand.*;
import org.sucharit.complaints.complaint.ComplaintEvent.*;
import org.sucharit.complaints.complaint.ComplaintRejected.Reason;

class ComplaintTests implements ComplaintSamples {

    static final Set<Reason> SEEN = EnumSet.noneOf(Reason.class);

    static final AcceptCase ACCEPT = new AcceptCase(ID, DESK, DAY);
    static final RejectCase REJECT = new RejectCase(ID, REJECTED.entry(), REJECTED.reason(), DESK, DAY);
    static final ReferCase REFER = new ReferCase(ID, Authority.NACC, REFERRED.entry(), REFERRED.reason(), DESK, DAY);
    static final AssignCase ASSIGN = new AssignCase(ID, DESK, DESK, DAY);
    static final ConcludeCase CONCLUDE =
            new ConcludeCase(ID, Conclusion.SUBSTANTIATED, CONCLUDED.entry(), CONCLUDED.text(), DESK, DAY);
    static final TakeAction ACT = new TakeAction(ID, ACTED.entry(), ACTED.text(), DESK, DAY);
    static final CloseCase CLOSE = new CloseCase(ID, DESK, DAY);
    static final ReopenCase REOPEN = new ReopenCase(ID, REOPENED.entry(), REOPENED.reason(), DESK, DAY, NEXT_DUE_ON);
    static final WriteMessage ANSWER = message(DESK);
    static final GrantDisclosure GRANT = new GrantDisclosure(ID, 1, INSPECTOR, Set.of("*"), DAY);
    static final EraseCase ERASE = new EraseCase(ID, DAY, ERASED.beyondBackups());

    static final ComplaintEvent[] ONGOING = {FILED, ACCEPTED, ASSIGNED};

    @AfterAll
    static void every_reason_was_seen() {
        assertThat(SEEN).containsExactlyInAnyOrder(Reason.values());
    }

    @Test
    void a_complaint_is_filed_as_it_was_sealed() {
        var command = new FileComplaint(
                ID,
                AGENCY,
                Kind.CORRUPTION,
                Category.BRIBERY,
                Channel.LETTER,
                Route.AGENCY,
                FILED.answers(),
                FILED.identity(),
                FILED.files(),
                DESK,
                FILED_ON,
                DUE_ON);
        new AggregateTestFixture<>(Complaint.class)
                .givenNoPriorActivity()
                .when(command)
                .expectEvents(FILED);
    }

    @Test
    void it_is_accepted_assigned_concluded_acted_on_closed_and_reopened() {
        given(FILED).when(ACCEPT).expectEvents(ACCEPTED);
        given(FILED, ACCEPTED).when(ASSIGN).expectEvents(ASSIGNED);
        given(ONGOING).when(CONCLUDE).expectEvents(CONCLUDED);
        given(then(ONGOING, CONCLUDED)).when(ACT).expectEvents(ACTED);
        given(then(ONGOING, CONCLUDED)).when(CLOSE).expectEvents(CLOSED);
        given(then(ONGOING, CONCLUDED, ACTED)).when(CLOSE).expectEvents(CLOSED);
        given(then(ONGOING, CONCLUDED, CLOSED)).when(REOPEN).expectEvents(REOPENED);
        given(then(ONGOING, CONCLUDED, CLOSED, REOPENED)).when(CONCLUDE).expectEvents(CONCLUDED);
        given(FILED, REJECTED, REOPENED).when(ACCEPT).expectEvents(ACCEPTED);
    }

    @Test
    void it_is_screened_once() {
        given(FILED).when(REJECT).expectEvents(REJECTED);
        refused(ALREADY_SCREENED, ACCEPT, FILED, ACCEPTED);
        refused(ALREADY_SCREENED, REJECT, ONGOING);
        refused(CASE_OVER, ACCEPT, FILED, REJECTED);
    }

    @Test
    void it_may_be_referred_at_any_time_until_it_is_over() {
        given(FILED).when(REFER).expectEvents(REFERRED);
        given(ONGOING).when(REFER).expectEvents(REFERRED);
        refused(CASE_OVER, REFER, FILED, REFERRED);
    }

    @Test
    void no_step_is_skipped() {
        refused(NOT_ACCEPTED, ASSIGN, FILED);
        refused(NOT_INVESTIGATED, CONCLUDE, FILED, ACCEPTED);
        refused(NOT_CONCLUDED, ACT, ONGOING);
        refused(NOT_CONCLUDED, CLOSE, ONGOING);
        refused(CASE_OPEN, REOPEN, ONGOING);
        refused(CASE_OVER, ASSIGN, then(ONGOING, CONCLUDED, CLOSED));
    }

    @Test
    void assigning_the_same_person_again_changes_nothing() {
        given(ONGOING).when(ASSIGN).expectNoEvents();
        var next = new AssignCase(ID, "next", DESK, DAY);
        given(ONGOING).when(next).expectEvents(new CaseAssigned(ID, "next", DESK, DAY));
    }

    @Test
    void an_answer_sets_the_clock_anew_and_what_the_complainant_writes_does_not() {
        given(ONGOING).when(ANSWER).expectEvents(ANSWERED);
        given(ONGOING).when(message(null)).expectEvents(written(null, null));
        given(FILED, REJECTED).when(ANSWER).expectEvents(written(DESK, null));
    }

    @Test
    void a_repeated_entry_is_written_once() {
        given(FILED, ANSWERED).when(ANSWER).expectNoEvents();
        given(FILED, NOTED)
                .when(new WriteNote(ID, NOTED.entry(), NOTED.text(), DESK, DAY))
                .expectNoEvents();
        given(FILED, IDENTITY_GIVEN)
                .when(new GiveIdentity(ID, "2", text("identity"), DAY))
                .expectNoEvents();
    }

    @Test
    void notes_identities_redactions_and_receipts_are_recorded() {
        given(FILED)
                .when(new WriteNote(ID, NOTED.entry(), NOTED.text(), DESK, DAY))
                .expectEvents(NOTED);
        given(FILED).when(new GiveIdentity(ID, "2", text("identity"), DAY)).expectEvents(IDENTITY_GIVEN);
        given(FILED).when(new WithdrawIdentity(ID, DAY)).expectEvents(IDENTITY_WITHDRAWN);
        given(FILED, IDENTITY_WITHDRAWN).when(new WithdrawIdentity(ID, DAY)).expectNoEvents();
        given(FILED)
                .when(new RedactPassage(ID, REDACTED.entry(), REDACTED.passage(), DESK, DAY))
                .expectEvents(REDACTED);
        given(FILED).when(new ReplaceReceipt(ID, DAY)).expectEvents(REPLACED);
    }

    @Test
    void declaring_twice_and_marking_the_same_staff_twice_changes_nothing() {
        given(FILED).when(new DeclareNoInterest(ID, DESK, DAY)).expectEvents(DECLARED);
        given(FILED, DECLARED).when(new DeclareNoInterest(ID, DESK, DAY)).expectNoEvents();
        var mark = new MarkStaff(ID, MARKED.marks(), INSPECTOR, DAY);
        given(FILED).when(mark).expectEvents(MARKED);
        given(FILED, MARKED).when(mark).expectNoEvents();
    }

    @Test
    void the_oversight_desk_hands_a_case_on_once() {
        var handOn = new HandOnCase(ID, INSPECTOR, DAY);
        var screened = ComplaintSamples.filed(Route.OVERSIGHT);
        given(screened).when(handOn).expectEvents(HANDED_ON);
        refused(ALREADY_HANDED_ON, handOn, screened, HANDED_ON);
        refused(ALREADY_HANDED_ON, handOn, FILED);
    }

    @Test
    void duplicates_are_linked_on_both_sides_and_never_with_themselves() {
        var link = new LinkDuplicate(ID, OTHER, DESK, DAY);
        var attach = new AttachDuplicate(ID, OTHER, DESK, DAY);
        given(FILED).when(link).expectEvents(LINKED);
        given(FILED, LINKED).when(link).expectNoEvents();
        given(FILED).when(attach).expectEvents(ATTACHED);
        given(FILED, ATTACHED).when(attach).expectNoEvents();
        refused(LINKED_TO_ITSELF, new LinkDuplicate(ID, ID, DESK, DAY), FILED);
        refused(LINKED_TO_ITSELF, new AttachDuplicate(ID, ID, DESK, DAY), FILED);
    }

    @Test
    void only_what_was_referred_leaves() {
        var export = exporting(Authority.NACC);
        given(FILED, REFERRED).when(export).expectEvents(EXPORTED);
        refused(NOT_REFERRED, export, ONGOING);
        refused(NOT_REFERRED, exporting(Authority.PACC), FILED, REFERRED);
        refused(NOT_REFERRED, export, FILED, REFERRED, REOPENED);
        refused(CASE_ERASED, export, FILED, REFERRED, ERASED);
    }

    private static ExportPackage exporting(Authority to) {
        return new ExportPackage(ID, to, EXPORTED.entry(), EXPORTED.reason(), EXPORTED.commitmentKey(), DESK, DAY);
    }

    @Test
    void an_identity_takes_four_eyes_of_two_organisations() {
        var ask = new RequestDisclosure(
                ID, Sought.IDENTITY, ASKED.entry(), ASKED.reason(), DESK, ASKED.organisations(), DAY);
        given(FILED).when(ask).expectEvents(ASKED);
        refused(NO_IDENTITY, ask, FILED, IDENTITY_WITHDRAWN);

        given(FILED, ASKED).when(GRANT).expectEvents(GRANTED);
        given(FILED, ASKED).when(deny(INSPECTOR)).expectEvents(DENIED);
        refused(SAME_PERSON, new GrantDisclosure(ID, 1, DESK, Set.of("*"), DAY), FILED, ASKED);
        refused(SAME_ORGANISATION, new GrantDisclosure(ID, 1, "x", Set.of("*", "ban-rai"), DAY), FILED, ASKED);
        refused(CONNECTED_WITH_CASE, GRANT, FILED, HANDED_ON, ASKED);
        refused(REQUEST_UNKNOWN, GRANT, FILED);
        refused(REQUEST_DECIDED, GRANT, FILED, ASKED, DENIED);
        refused(REQUEST_DECIDED, deny(INSPECTOR), FILED, ASKED, GRANTED);
    }

    @Test
    void retention_is_shortened_and_a_hold_lifted_by_two_persons_one_of_oversight() {
        var ask = asked(Matter.SHORTEN_RETENTION, NEXT_DUE_ON);
        given(FILED).when(ask).expectEvents(ERASURE_ASKED);
        given(FILED, ERASURE_ASKED).when(agree(INSPECTOR, true)).expectEvents(AGREED, SHORTENED);
        given(FILED, ERASURE_ASKED)
                .when(new DeclineAsSecond(ID, 1, INSPECTOR, DAY))
                .expectEvents(DECLINED);
        refused(SAME_PERSON, agree(DESK, true), FILED, ERASURE_ASKED);
        refused(OVERSIGHT_MISSING, agree("another", false), FILED, ERASURE_ASKED);
        refused(REQUEST_UNKNOWN, agree(INSPECTOR, true), FILED);
        refused(REQUEST_DECIDED, agree(INSPECTOR, true), FILED, ERASURE_ASKED, DECLINED);
        refused(NOT_ON_HOLD, asked(Matter.LIFT_LEGAL_HOLD, null), FILED);
        refused(ON_HOLD, ask, FILED, HELD);
        refused(ON_HOLD, new PlaceLegalHold(ID, "e", text("hold"), INSPECTOR, DAY), FILED, HELD);
        refused(ON_HOLD, ERASE, FILED, REJECTED, HELD);
    }

    @Test
    void what_is_erased_is_worked_on_no_more() {
        given(FILED, REJECTED).when(ERASE).expectEvents(ERASED);
        given(FILED, REJECTED, ERASED).when(ERASE).expectNoEvents();
        refused(CASE_OPEN, ERASE, FILED);
        for (var command : List.of(ACCEPT, REOPEN, ANSWER, GRANT, new DeclareNoInterest(ID, DESK, DAY)))
            refused(CASE_ERASED, command, FILED, REJECTED, ERASED);
    }

    private static WriteMessage message(@Nullable String by) {
        return new WriteMessage(ID, ANSWERED.entry(), ANSWERED.text(), ANSWERED.files(), by, DAY, NEXT_DUE_ON);
    }

    private static MessageWritten written(@Nullable String by, @Nullable LocalDate dueOn) {
        return new MessageWritten(ID, ANSWERED.entry(), ANSWERED.text(), ANSWERED.files(), by, DAY, dueOn);
    }

    private static DenyDisclosure deny(String by) {
        return new DenyDisclosure(ID, 1, DENIED.entry(), DENIED.reason(), by, Set.of("*"), DAY);
    }

    private static AskSecondPerson asked(Matter matter, @Nullable LocalDate until) {
        return new AskSecondPerson(ID, matter, until, "e-2nd", text("2nd"), DESK, false, DAY);
    }

    private static AgreeAsSecond agree(String by, boolean oversight) {
        return new AgreeAsSecond(ID, 1, by, oversight, DAY);
    }

    private static void refused(Reason reason, ComplaintCommand command, ComplaintEvent... past) {
        SEEN.add(reason);
        given(past)
                .when(command)
                .expectNoEvents()
                .expectException(ComplaintRejected.class)
                .expectExceptionMessage(reason.name());
    }

    private static TestExecutor<Complaint> given(ComplaintEvent... past) {
        return new AggregateTestFixture<>(Complaint.class).given((Object[]) past);
    }

    private static ComplaintEvent[] then(ComplaintEvent[] past, ComplaintEvent... more) {
        return Stream.concat(Arrays.stream(past), Arrays.stream(more)).toArray(ComplaintEvent[]::new);
    }
}
