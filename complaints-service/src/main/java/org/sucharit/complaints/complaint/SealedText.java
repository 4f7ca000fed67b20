package org.sucharit.complaints.complaint;

import java.util.Optional;
import org.sucharit.complaints.complaint.ComplaintEvent.*;
import org.sucharit.complaints.sealing.Sealed;

/**
 * A text as an event carries it, sealed.
 *
 * @param event its type
 * @param entry names the text within the case
 * @param field of the event: {@code text} or {@code reason}
 */
public record SealedText(Class<? extends ComplaintEvent> event, String entry, String field, Sealed text) {

    private static final String TEXT = "text";
    private static final String REASON = "reason";

    /** What somebody wrote in the course of a case; empty for events without a text, and for the complaint itself. */
    public static Optional<SealedText> of(ComplaintEvent event) {
        return switch (event) {
            case CaseRejected e -> reason(e, e.entry(), e.reason());
            case CaseReferred e -> reason(e, e.entry(), e.reason());
            case MessageWritten e -> text(e, e.entry(), e.text());
            case NoteWritten e -> text(e, e.entry(), e.text());
            case CaseConcluded e -> text(e, e.entry(), e.text());
            case ActionTaken e -> text(e, e.entry(), e.text());
            case CaseReopened e -> reason(e, e.entry(), e.reason());
            case PackageExported e -> reason(e, e.entry(), e.reason());
            case DisclosureRequested e -> reason(e, e.entry(), e.reason());
            case DisclosureDenied e -> reason(e, e.entry(), e.reason());
            case LegalHoldPlaced e -> reason(e, e.entry(), e.reason());
            case SecondPersonAsked e -> reason(e, e.entry(), e.reason());
            case ComplaintFiled _,
                    NoInterestDeclared _,
                    StaffMarked _,
                    CaseHandedOn _,
                    CaseAccepted _,
                    CaseAssigned _,
                    IdentityGiven _,
                    IdentityWithdrawn _,
                    CaseClosed _,
                    DuplicateLinked _,
                    DuplicateAttached _,
                    PassageRedacted _,
                    DisclosureGranted _,
                    ReceiptReplaced _,
                    SecondPersonAgreed _,
                    SecondPersonDeclined _,
                    LegalHoldLifted _,
                    RetentionShortened _,
                    CaseErased _ -> Optional.empty();
        };
    }

    private static Optional<SealedText> text(ComplaintEvent event, String entry, Sealed text) {
        return Optional.of(new SealedText(event.getClass(), entry, TEXT, text));
    }

    private static Optional<SealedText> reason(ComplaintEvent event, String entry, Sealed reason) {
        return Optional.of(new SealedText(event.getClass(), entry, REASON, reason));
    }
}
