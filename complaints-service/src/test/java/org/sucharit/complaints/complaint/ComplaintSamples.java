package org.sucharit.complaints.complaint;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sucharit.complaints.attachment.FiledFile;
import org.sucharit.complaints.attachment.Kept;
import org.sucharit.complaints.attachment.WorkingCopy;
import org.sucharit.complaints.complaint.ComplaintEvent.*;
import org.sucharit.complaints.sealing.Sealed;
import org.sucharit.kernel.AgencyId;

/** A case, with every field of every event filled. */
public interface ComplaintSamples {

    AgencyId AGENCY = new AgencyId("ban-rai");
    CaseId ID = new CaseId(new UUID(9, 1));
    CaseId OTHER = new CaseId(new UUID(9, 2));
    LocalDate FILED_ON = LocalDate.of(2026, 1, 5);
    LocalDate DUE_ON = LocalDate.of(2026, 1, 20);
    LocalDate DAY = LocalDate.of(2026, 1, 12);
    LocalDate NEXT_DUE_ON = LocalDate.of(2026, 1, 27);
    String DESK = "investigator-ban-rai";
    String INSPECTOR = "inspector";
    String SECOND = "inspector-2";
    FiledFile FILE = new FiledFile(
            "f1",
            new Kept("0a".repeat(32), 4096),
            text("name"),
            new WorkingCopy(new Kept("0b".repeat(32), 4096), text("about"), new Kept("0c".repeat(32), 2048)));

    ComplaintFiled FILED = filed(Route.AGENCY);
    NoInterestDeclared DECLARED = new NoInterestDeclared(ID, DESK, DAY);
    StaffMarked MARKED = new StaffMarked(ID, List.of("4f".repeat(32)), INSPECTOR, DAY);
    CaseHandedOn HANDED_ON = new CaseHandedOn(ID, INSPECTOR, DAY);
    CaseAccepted ACCEPTED = new CaseAccepted(ID, DESK, DAY);
    CaseRejected REJECTED = new CaseRejected(ID, "e-reject", text("reject"), DESK, DAY);
    CaseReferred REFERRED = new CaseReferred(ID, Authority.NACC, "e-refer", text("refer"), DESK, DAY);
    CaseAssigned ASSIGNED = new CaseAssigned(ID, DESK, DESK, DAY);
    MessageWritten ANSWERED = new MessageWritten(ID, "e-answer", text("answer"), List.of(FILE), DESK, DAY, NEXT_DUE_ON);
    NoteWritten NOTED = new NoteWritten(ID, "e-note", text("note"), DESK, DAY);
    IdentityGiven IDENTITY_GIVEN = new IdentityGiven(ID, "2", text("identity"), DAY);
    IdentityWithdrawn IDENTITY_WITHDRAWN = new IdentityWithdrawn(ID, DAY);
    CaseConcluded CONCLUDED =
            new CaseConcluded(ID, Conclusion.SUBSTANTIATED, "e-conclude", text("conclude"), DESK, DAY);
    ActionTaken ACTED = new ActionTaken(ID, "e-act", text("act"), DESK, DAY);
    CaseClosed CLOSED = new CaseClosed(ID, DESK, DAY);
    CaseReopened REOPENED = new CaseReopened(ID, "e-reopen", text("reopen"), DESK, DAY, NEXT_DUE_ON);
    DuplicateLinked LINKED = new DuplicateLinked(ID, OTHER, DESK, DAY);
    DuplicateAttached ATTACHED = new DuplicateAttached(ID, OTHER, DESK, DAY);
    PassageRedacted REDACTED = new PassageRedacted(ID, "e-redact", text("passage"), DESK, DAY);
    PackageExported EXPORTED =
            new PackageExported(ID, Authority.NACC, "e-export", text("export"), text("commitment"), DESK, DAY);
    DisclosureRequested ASKED =
            new DisclosureRequested(ID, 1, Sought.IDENTITY, "e-ask", text("ask"), DESK, Set.of("ban-rai"), DAY);
    DisclosureGranted GRANTED = new DisclosureGranted(ID, 1, INSPECTOR, Set.of("*"), DAY, LocalDate.of(2026, 1, 19));
    DisclosureDenied DENIED = new DisclosureDenied(ID, 1, "e-deny", text("deny"), INSPECTOR, DAY);
    ReceiptReplaced REPLACED = new ReceiptReplaced(ID, DAY);
    LegalHoldPlaced HELD = new LegalHoldPlaced(ID, "e-hold", text("hold"), INSPECTOR, DAY);
    SecondPersonAsked ERASURE_ASKED =
            new SecondPersonAsked(ID, 1, Matter.SHORTEN_RETENTION, NEXT_DUE_ON, "e-2nd", text("2nd"), DESK, false, DAY);
    SecondPersonAgreed AGREED = new SecondPersonAgreed(ID, 1, INSPECTOR, DAY);
    SecondPersonDeclined DECLINED = new SecondPersonDeclined(ID, 1, INSPECTOR, DAY);
    LegalHoldLifted LIFTED = new LegalHoldLifted(ID, DAY);
    RetentionShortened SHORTENED = new RetentionShortened(ID, NEXT_DUE_ON, DAY);
    CaseErased ERASED = new CaseErased(ID, DAY, LocalDate.of(2026, 2, 16));

    List<ComplaintEvent> ALL = List.of(
            FILED,
            DECLARED,
            MARKED,
            HANDED_ON,
            ACCEPTED,
            REJECTED,
            REFERRED,
            ASSIGNED,
            ANSWERED,
            NOTED,
            IDENTITY_GIVEN,
            IDENTITY_WITHDRAWN,
            CONCLUDED,
            ACTED,
            CLOSED,
            REOPENED,
            LINKED,
            ATTACHED,
            REDACTED,
            EXPORTED,
            ASKED,
            GRANTED,
            DENIED,
            REPLACED,
            HELD,
            ERASURE_ASKED,
            AGREED,
            DECLINED,
            LIFTED,
            SHORTENED,
            ERASED);

    static ComplaintFiled filed(Route route) {
        return new ComplaintFiled(
                ID,
                AGENCY,
                Kind.CORRUPTION,
                Category.BRIBERY,
                Channel.LETTER,
                route,
                text("answers"),
                text("identity"),
                List.of(FILE),
                DESK,
                FILED_ON,
                DUE_ON);
    }

    /** Stands for something sealed. */
    static Sealed text(String what) {
        return new Sealed(what.getBytes(StandardCharsets.UTF_8));
    }
}
