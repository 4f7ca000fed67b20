package org.sucharit.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sucharit.complaints.access.AccessSamples;
import org.sucharit.complaints.bulletin.BulletinSamples;
import org.sucharit.complaints.clocks.PromisesSamples;
import org.sucharit.complaints.complaint.ComplaintSamples;
import org.sucharit.complaints.question.QuestionSamples;
import org.sucharit.complaints.statistics.FiguresSamples;
import org.sucharit.kit.test.EventContract;

/** What stands in the event store of this service can be read for ever. */
class EventContractTests extends EventContract {

    EventContractTests() {
        super(ComplaintsApplication.eventTypes());
    }

    @Override
    protected Stream<Object> samples() {
        return Stream.of(
                        ComplaintSamples.ALL,
                        AccessSamples.ALL,
                        PromisesSamples.ALL,
                        FiguresSamples.ALL,
                        BulletinSamples.ALL,
                        QuestionSamples.ALL)
                .flatMap(samples -> samples.stream().map(Object.class::cast));
    }

    @Test
    void the_stable_names_are_these() {
        assertThat(ComplaintsApplication.eventTypes().names())
                .containsExactly(
                        "complaints.ActionTaken",
                        "complaints.CaseAccepted",
                        "complaints.CaseAssigned",
                        "complaints.CaseClosed",
                        "complaints.CaseConcluded",
                        "complaints.CaseErased",
                        "complaints.CaseHandedOn",
                        "complaints.CaseRead",
                        "complaints.CaseReferred",
                        "complaints.CaseRejected",
                        "complaints.CaseReopened",
                        "complaints.ComplaintFiled",
                        "complaints.DayReported",
                        "complaints.DisclosureDenied",
                        "complaints.DisclosureGranted",
                        "complaints.DisclosureRequested",
                        "complaints.DuplicateAttached",
                        "complaints.DuplicateLinked",
                        "complaints.FiguresBegun",
                        "complaints.HalfYearClosed",
                        "complaints.IdentityGiven",
                        "complaints.IdentityWithdrawn",
                        "complaints.LegalHoldLifted",
                        "complaints.LegalHoldPlaced",
                        "complaints.MessageWritten",
                        "complaints.MonthClosed",
                        "complaints.MonthEntered",
                        "complaints.NoInterestDeclared",
                        "complaints.NoteWritten",
                        "complaints.PackageExported",
                        "complaints.PassageRedacted",
                        "complaints.PromisesMade",
                        "complaints.QuestionsAsked",
                        "complaints.ReceiptReplaced",
                        "complaints.RetentionShortened",
                        "complaints.SecondPersonAgreed",
                        "complaints.SecondPersonAsked",
                        "complaints.SecondPersonDeclined",
                        "complaints.StaffMarked");
    }
}
