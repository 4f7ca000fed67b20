package org.sucharit.complaints.complaint;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.sealing.Sealed;
import org.sucharit.kernel.AgencyId;

/**
 * Everything that can be asked of a complaint. Texts come sealed; {@code by} is the subject of the member of staff,
 * {@code on} the day in Bangkok. Who may ask is decided before.
 */
public sealed interface ComplaintCommand {

    CaseId caseId();

    /** The keys of the case are kept in the same transaction. */
    record FileComplaint(
            @TargetAggregateIdentifier CaseId caseId,
            AgencyId agency,
            Kind kind,
            @Nullable Category category,
            Channel channel,
            Route route,
            Sealed answers,
            @Nullable Sealed identity,
            List<FiledFile> files,
            LocalDate on,
            LocalDate answerDueOn)
            implements ComplaintCommand {

        public FileComplaint {
            files = List.copyOf(files);
        }
    }

    record DeclareNoInterest(@TargetAggregateIdentifier CaseId caseId, String by, LocalDate on)
            implements ComplaintCommand {}

    record MarkStaff(@TargetAggregateIdentifier CaseId caseId, List<String> marks, String by, LocalDate on)
            implements ComplaintCommand {

        public MarkStaff {
            marks = List.copyOf(marks);
        }
    }

    record HandOnCase(@TargetAggregateIdentifier CaseId caseId, String by, LocalDate on) implements ComplaintCommand {}

    record AcceptCase(@TargetAggregateIdentifier CaseId caseId, String by, LocalDate on) implements ComplaintCommand {}

    record RejectCase(@TargetAggregateIdentifier CaseId caseId, Sealed reason, String by, LocalDate on)
            implements ComplaintCommand {}

    record ReferCase(@TargetAggregateIdentifier CaseId caseId, Authority to, Sealed reason, String by, LocalDate on)
            implements ComplaintCommand {}

    record AssignCase(@TargetAggregateIdentifier CaseId caseId, String to, String by, LocalDate on)
            implements ComplaintCommand {}

    /**
     * @param entry as the caller counted when it sealed the text; another one in between is a conflict
     * @param by null when the complainant writes
     * @param nextAnswerDueOn by when the complainant must hear the next, if this is an answer
     */
    record WriteMessage(
            @TargetAggregateIdentifier CaseId caseId,
            int entry,
            Sealed text,
            List<FiledFile> files,
            @Nullable String by,
            LocalDate on,
            LocalDate nextAnswerDueOn)
            implements ComplaintCommand {

        public WriteMessage {
            files = List.copyOf(files);
        }
    }

    record WriteNote(@TargetAggregateIdentifier CaseId caseId, int entry, Sealed text, String by, LocalDate on)
            implements ComplaintCommand {}

    record GiveIdentity(@TargetAggregateIdentifier CaseId caseId, String entry, Sealed identity, LocalDate on)
            implements ComplaintCommand {}

    record WithdrawIdentity(@TargetAggregateIdentifier CaseId caseId, LocalDate on) implements ComplaintCommand {}

    record ConcludeCase(
            @TargetAggregateIdentifier CaseId caseId, Conclusion conclusion, Sealed text, String by, LocalDate on)
            implements ComplaintCommand {}

    record TakeAction(@TargetAggregateIdentifier CaseId caseId, Sealed text, String by, LocalDate on)
            implements ComplaintCommand {}

    record CloseCase(@TargetAggregateIdentifier CaseId caseId, String by, LocalDate on) implements ComplaintCommand {}

    record ReopenCase(
            @TargetAggregateIdentifier CaseId caseId, Sealed reason, String by, LocalDate on, LocalDate answerDueOn)
            implements ComplaintCommand {}

    record LinkDuplicate(@TargetAggregateIdentifier CaseId caseId, CaseId original, String by, LocalDate on)
            implements ComplaintCommand {}

    record RedactPassage(@TargetAggregateIdentifier CaseId caseId, Sealed passage, String by, LocalDate on)
            implements ComplaintCommand {}

    record RequestIdentity(
            @TargetAggregateIdentifier CaseId caseId, Sealed reason, String by, String organisation, LocalDate on)
            implements ComplaintCommand {}

    record GrantIdentity(
            @TargetAggregateIdentifier CaseId caseId, int request, String by, String organisation, LocalDate on)
            implements ComplaintCommand {}

    record DenyIdentity(@TargetAggregateIdentifier CaseId caseId, int request, Sealed reason, String by, LocalDate on)
            implements ComplaintCommand {}

    record ReplaceReceipt(@TargetAggregateIdentifier CaseId caseId, LocalDate on) implements ComplaintCommand {}

    record PlaceLegalHold(@TargetAggregateIdentifier CaseId caseId, Sealed reason, String by, LocalDate on)
            implements ComplaintCommand {}

    record LiftLegalHold(@TargetAggregateIdentifier CaseId caseId, String by, String second, LocalDate on)
            implements ComplaintCommand {}

    record EraseCase(@TargetAggregateIdentifier CaseId caseId, LocalDate on, LocalDate beyondBackups)
            implements ComplaintCommand {}
}
