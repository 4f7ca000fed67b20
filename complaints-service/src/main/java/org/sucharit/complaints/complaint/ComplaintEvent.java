package org.sucharit.complaints.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.sealing.Sealed;
import org.sucharit.kernel.AgencyId;

/**
 * Everything that can happen to a complaint. Days are days in Bangkok; nothing here is more exact. Everything that a
 * person wrote is sealed; staff are named by their subject at the identity provider.
 */
public sealed interface ComplaintEvent {

    CaseId caseId();

    /**
     * @param answers everything that was answered, as one sealed text
     * @param identity sealed to a key of its own; null when the complainant stays anonymous
     * @param answerDueOn the day by which the complainant must hear something
     */
    @JsonInclude(Include.NON_NULL)
    record ComplaintFiled(
            CaseId caseId,
            AgencyId agency,
            Kind kind,
            @Nullable Category category,
            Channel channel,
            Route route,
            Sealed answers,
            @Nullable Sealed identity,
            List<FiledFile> files,
            LocalDate filedOn,
            LocalDate answerDueOn)
            implements ComplaintEvent {

        public ComplaintFiled {
            files = List.copyOf(files);
        }
    }

    /** Somebody has declared to have no interest in the case, and may read it from here on. */
    record NoInterestDeclared(CaseId caseId, String by, LocalDate on) implements ComplaintEvent {}

    /** @param marks keyed functions of the subjects of staff who must not see the case */
    record StaffMarked(CaseId caseId, List<String> marks, String by, LocalDate on) implements ComplaintEvent {

        public StaffMarked {
            marks = List.copyOf(marks);
        }
    }

    /** The oversight desk lets the agency's own desk go on with it. */
    record CaseHandedOn(CaseId caseId, String by, LocalDate on) implements ComplaintEvent {}

    record CaseAccepted(CaseId caseId, String by, LocalDate on) implements ComplaintEvent {}

    record CaseRejected(CaseId caseId, Sealed reason, String by, LocalDate on) implements ComplaintEvent {}

    record CaseReferred(CaseId caseId, Authority to, Sealed reason, String by, LocalDate on)
            implements ComplaintEvent {}

    /** @param to subject of the investigator */
    record CaseAssigned(CaseId caseId, String to, String by, LocalDate on) implements ComplaintEvent {}

    /**
     * @param entry from 1, counts what was written in the dialogue
     * @param by null when the complainant wrote it
     * @param answerDueOn by when the complainant must hear the next; null once the case is over
     */
    @JsonInclude(Include.NON_NULL)
    record MessageWritten(
            CaseId caseId,
            int entry,
            Sealed text,
            List<FiledFile> files,
            @Nullable String by,
            LocalDate on,
            @Nullable LocalDate answerDueOn)
            implements ComplaintEvent {

        public MessageWritten {
            files = List.copyOf(files);
        }
    }

    /** For staff only. @param entry from 1, counts notes */
    record NoteWritten(CaseId caseId, int entry, Sealed text, String by, LocalDate on) implements ComplaintEvent {}

    /** @param entry names the key of this identity */
    record IdentityGiven(CaseId caseId, String entry, Sealed identity, LocalDate on) implements ComplaintEvent {}

    /** Its key is destroyed. */
    record IdentityWithdrawn(CaseId caseId, LocalDate on) implements ComplaintEvent {}

    record CaseConcluded(CaseId caseId, Conclusion conclusion, Sealed text, String by, LocalDate on)
            implements ComplaintEvent {}

    record ActionTaken(CaseId caseId, Sealed text, String by, LocalDate on) implements ComplaintEvent {}

    record CaseClosed(CaseId caseId, String by, LocalDate on) implements ComplaintEvent {}

    record CaseReopened(CaseId caseId, Sealed reason, String by, LocalDate on, LocalDate answerDueOn)
            implements ComplaintEvent {}

    /** @param original the case that tells the same */
    record DuplicateLinked(CaseId caseId, CaseId original, String by, LocalDate on) implements ComplaintEvent {}

    /** @param passage which text and which part of it, sealed; the text itself stays sealed as it is */
    record PassageRedacted(CaseId caseId, Sealed passage, String by, LocalDate on) implements ComplaintEvent {}

    /** @param request from 1 @param organisation of the requester: an agency's code, or that of the oversight body */
    record IdentityRequested(CaseId caseId, int request, Sealed reason, String by, String organisation, LocalDate on)
            implements ComplaintEvent {}

    /** Serves the requester alone. @param until the last day */
    record IdentityGranted(CaseId caseId, int request, String by, String organisation, LocalDate on, LocalDate until)
            implements ComplaintEvent {}

    record IdentityDenied(CaseId caseId, int request, Sealed reason, String by, LocalDate on)
            implements ComplaintEvent {}

    /** Another receipt leads to the case: the first one was seen by whoever recorded the complaint. */
    record ReceiptReplaced(CaseId caseId, LocalDate on) implements ComplaintEvent {}

    record LegalHoldPlaced(CaseId caseId, Sealed reason, String by, LocalDate on) implements ComplaintEvent {}

    record LegalHoldLifted(CaseId caseId, String by, String second, LocalDate on) implements ComplaintEvent {}

    /** The keys are destroyed. @param beyondBackups the day from which no backup can undo it */
    record CaseErased(CaseId caseId, LocalDate on, LocalDate beyondBackups) implements ComplaintEvent {}
}
