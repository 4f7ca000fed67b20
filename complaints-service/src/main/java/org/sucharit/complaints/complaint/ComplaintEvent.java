package org.sucharit.complaints.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.attachment.FiledFile;
import org.sucharit.complaints.sealing.Sealed;
import org.sucharit.kernel.AgencyId;

/**
 * Everything that can happen to a complaint. Days are days in Bangkok; nothing here is more exact. Everything that a
 * person wrote is sealed and bound to its {@code entry}; staff are named by their subject at the identity provider.
 */
public sealed interface ComplaintEvent {

    CaseId caseId();

    LocalDate on();

    /** The member of staff who did it; null when the complainant or the system did. */
    default @Nullable String by() {
        return null;
    }

    /**
     * @param answers everything that was answered, as one sealed text
     * @param identity sealed to a key of its own, entry {@link Standing#FILED}; null when the complainant stays anonymous
     * @param by who recorded it on someone's behalf
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
            @Nullable String by,
            LocalDate filedOn,
            LocalDate answerDueOn)
            implements ComplaintEvent {

        public ComplaintFiled {
            files = List.copyOf(files);
        }

        @Override
        public LocalDate on() {
            return filedOn;
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

    record CaseRejected(CaseId caseId, String entry, Sealed reason, String by, LocalDate on)
            implements ComplaintEvent {}

    record CaseReferred(CaseId caseId, Authority to, String entry, Sealed reason, String by, LocalDate on)
            implements ComplaintEvent {}

    /** @param to subject of the investigator */
    record CaseAssigned(CaseId caseId, String to, String by, LocalDate on) implements ComplaintEvent {}

    /**
     * @param by null when the complainant wrote it
     * @param answerDueOn by when the complainant must hear the next; null when it is no answer or the case is over
     */
    @JsonInclude(Include.NON_NULL)
    record MessageWritten(
            CaseId caseId,
            String entry,
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

    /** For staff only. */
    record NoteWritten(CaseId caseId, String entry, Sealed text, String by, LocalDate on) implements ComplaintEvent {}

    /** Takes the place of an identity given before, whose key is destroyed. @param entry names its key */
    record IdentityGiven(CaseId caseId, String entry, Sealed identity, LocalDate on) implements ComplaintEvent {}

    /** The keys of every identity given so far are destroyed. */
    record IdentityWithdrawn(CaseId caseId, LocalDate on) implements ComplaintEvent {}

    record CaseConcluded(CaseId caseId, Conclusion conclusion, String entry, Sealed text, String by, LocalDate on)
            implements ComplaintEvent {}

    record ActionTaken(CaseId caseId, String entry, Sealed text, String by, LocalDate on) implements ComplaintEvent {}

    record CaseClosed(CaseId caseId, String by, LocalDate on) implements ComplaintEvent {}

    record CaseReopened(CaseId caseId, String entry, Sealed reason, String by, LocalDate on, LocalDate answerDueOn)
            implements ComplaintEvent {}

    /** @param original the case that tells the same, and told it first */
    record DuplicateLinked(CaseId caseId, CaseId original, String by, LocalDate on) implements ComplaintEvent {}

    /** The other side of it. @param duplicate the case that tells the same again */
    record DuplicateAttached(CaseId caseId, CaseId duplicate, String by, LocalDate on) implements ComplaintEvent {}

    /** @param passage which text and which part of it, sealed; the text itself stays sealed as it is */
    record PassageRedacted(CaseId caseId, String entry, Sealed passage, String by, LocalDate on)
            implements ComplaintEvent {}

    /** An encrypted package of the case has left for another authority. */
    record PackageExported(
            CaseId caseId, Authority to, String entry, Sealed reason, Sealed commitmentKey, String by, LocalDate on)
            implements ComplaintEvent {}

    /** @param request from 1 */
    record DisclosureRequested(
            CaseId caseId,
            int request,
            Sought sought,
            String entry,
            Sealed reason,
            String by,
            Set<String> organisations,
            LocalDate on)
            implements ComplaintEvent {

        public DisclosureRequested {
            organisations = Set.copyOf(organisations);
        }
    }

    /** Serves the requester alone. @param until the last day */
    record DisclosureGranted(
            CaseId caseId, int request, String by, Set<String> organisations, LocalDate on, LocalDate until)
            implements ComplaintEvent {

        public DisclosureGranted {
            organisations = Set.copyOf(organisations);
        }
    }

    record DisclosureDenied(CaseId caseId, int request, String entry, Sealed reason, String by, LocalDate on)
            implements ComplaintEvent {}

    /** Another receipt leads to the case: the first one was seen by whoever recorded the complaint. */
    record ReceiptReplaced(CaseId caseId, LocalDate on) implements ComplaintEvent {}

    record LegalHoldPlaced(CaseId caseId, String entry, Sealed reason, String by, LocalDate on)
            implements ComplaintEvent {}

    /** @param request from 1 @param retainUntil the earlier day, when the matter is shorter retention */
    @JsonInclude(Include.NON_NULL)
    record SecondPersonAsked(
            CaseId caseId,
            int request,
            Matter matter,
            @Nullable LocalDate retainUntil,
            String entry,
            Sealed reason,
            String by,
            boolean oversight,
            LocalDate on)
            implements ComplaintEvent {}

    record SecondPersonAgreed(CaseId caseId, int request, String by, LocalDate on) implements ComplaintEvent {}

    record SecondPersonDeclined(CaseId caseId, int request, String by, LocalDate on) implements ComplaintEvent {}

    record LegalHoldLifted(CaseId caseId, LocalDate on) implements ComplaintEvent {}

    record RetentionShortened(CaseId caseId, LocalDate until, LocalDate on) implements ComplaintEvent {}

    /** The keys are destroyed. @param beyondBackups the day from which no backup can undo it */
    record CaseErased(CaseId caseId, LocalDate on, LocalDate beyondBackups) implements ComplaintEvent {}
}
