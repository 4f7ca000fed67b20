package org.sucharit.complaints.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.attachment.FiledFile;
import org.sucharit.complaints.sealing.Sealed;
import org.sucharit.kernel.AgencyId;

/**
 * Everything that can be asked of a complaint. Texts come sealed; {@code entry} is a random name that the sealed text is
 * bound to; {@code by} is the subject of the member of staff, {@code on} the day in Bangkok. Who may ask is decided before.
 */
public sealed interface ComplaintCommand {

    CaseId caseId();

    /**
     * The keys of the case are kept in the same transaction.
     *
     * @param by who recorded it on someone's behalf; null when it came by the web
     */
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
            @Nullable String by,
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

    record RejectCase(@TargetAggregateIdentifier CaseId caseId, String entry, Sealed reason, String by, LocalDate on)
            implements ComplaintCommand {}

    record ReferCase(
            @TargetAggregateIdentifier CaseId caseId,
            Authority to,
            String entry,
            Sealed reason,
            String by,
            LocalDate on)
            implements ComplaintCommand {}

    record AssignCase(@TargetAggregateIdentifier CaseId caseId, String to, String by, LocalDate on)
            implements ComplaintCommand {}

    /**
     * @param entry the same one again changes nothing: a repeated request writes once
     * @param by null when the complainant writes
     * @param nextAnswerDueOn by when the complainant must hear the next, if this is an answer
     */
    record WriteMessage(
            @TargetAggregateIdentifier CaseId caseId,
            String entry,
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

    /** @param entry the same one again changes nothing */
    record WriteNote(@TargetAggregateIdentifier CaseId caseId, String entry, Sealed text, String by, LocalDate on)
            implements ComplaintCommand {}

    /**
     * The key of this identity is kept, and that of the one before destroyed, in the same transaction.
     *
     * @param entry the same one again changes nothing
     */
    record GiveIdentity(@TargetAggregateIdentifier CaseId caseId, String entry, Sealed identity, LocalDate on)
            implements ComplaintCommand {}

    /** The keys of every identity given are destroyed in the same transaction. */
    record WithdrawIdentity(@TargetAggregateIdentifier CaseId caseId, LocalDate on) implements ComplaintCommand {}

    record ConcludeCase(
            @TargetAggregateIdentifier CaseId caseId,
            Conclusion conclusion,
            String entry,
            Sealed text,
            String by,
            LocalDate on)
            implements ComplaintCommand {}

    record TakeAction(@TargetAggregateIdentifier CaseId caseId, String entry, Sealed text, String by, LocalDate on)
            implements ComplaintCommand {}

    record CloseCase(@TargetAggregateIdentifier CaseId caseId, String by, LocalDate on) implements ComplaintCommand {}

    record ReopenCase(
            @TargetAggregateIdentifier CaseId caseId,
            String entry,
            Sealed reason,
            String by,
            LocalDate on,
            LocalDate answerDueOn)
            implements ComplaintCommand {}

    record LinkDuplicate(@TargetAggregateIdentifier CaseId caseId, CaseId original, String by, LocalDate on)
            implements ComplaintCommand {}

    /** Sent to the original in the same transaction. */
    record AttachDuplicate(@TargetAggregateIdentifier CaseId caseId, CaseId duplicate, String by, LocalDate on)
            implements ComplaintCommand {}

    record RedactPassage(
            @TargetAggregateIdentifier CaseId caseId, String entry, Sealed passage, String by, LocalDate on)
            implements ComplaintCommand {}

    /**
     * The package itself is made of the case and streamed; only that it was made is kept.
     *
     * @param commitmentKey by which the originals that are not in it are committed to
     */
    record ExportPackage(
            @TargetAggregateIdentifier CaseId caseId,
            Authority to,
            String entry,
            Sealed reason,
            Sealed commitmentKey,
            String by,
            LocalDate on)
            implements ComplaintCommand {}

    /** @param organisations all that the person belongs to: agencies' codes, or {@code *} for the oversight body */
    record RequestDisclosure(
            @TargetAggregateIdentifier CaseId caseId,
            Sought sought,
            String entry,
            Sealed reason,
            String by,
            Set<String> organisations,
            LocalDate on)
            implements ComplaintCommand {

        public RequestDisclosure {
            organisations = Set.copyOf(organisations);
        }
    }

    record GrantDisclosure(
            @TargetAggregateIdentifier CaseId caseId, int request, String by, Set<String> organisations, LocalDate on)
            implements ComplaintCommand {

        public GrantDisclosure {
            organisations = Set.copyOf(organisations);
        }
    }

    /** Whoever could not grant it must not deny it either. */
    record DenyDisclosure(
            @TargetAggregateIdentifier CaseId caseId,
            int request,
            String entry,
            Sealed reason,
            String by,
            Set<String> organisations,
            LocalDate on)
            implements ComplaintCommand {

        public DenyDisclosure {
            organisations = Set.copyOf(organisations);
        }
    }

    record ReplaceReceipt(@TargetAggregateIdentifier CaseId caseId, LocalDate on) implements ComplaintCommand {}

    record PlaceLegalHold(
            @TargetAggregateIdentifier CaseId caseId, String entry, Sealed reason, String by, LocalDate on)
            implements ComplaintCommand {}

    /** @param retainUntil the earlier day, when the matter is shorter retention */
    record AskSecondPerson(
            @TargetAggregateIdentifier CaseId caseId,
            Matter matter,
            @Nullable LocalDate retainUntil,
            String entry,
            Sealed reason,
            String by,
            boolean oversight,
            LocalDate on)
            implements ComplaintCommand {}

    /** When it is about erasing, the erasure follows in the same transaction. */
    record AgreeAsSecond(
            @TargetAggregateIdentifier CaseId caseId, int request, String by, boolean oversight, LocalDate on)
            implements ComplaintCommand {}

    record DeclineAsSecond(@TargetAggregateIdentifier CaseId caseId, int request, String by, LocalDate on)
            implements ComplaintCommand {}

    /**
     * The keys are destroyed in the same transaction. A case that is open is erased when two persons agreed on it only.
     *
     * @param beyondBackups the day from which no backup can undo it
     */
    record EraseCase(@TargetAggregateIdentifier CaseId caseId, LocalDate on, LocalDate beyondBackups)
            implements ComplaintCommand {}

    /** It had been erased already and a restored backup brought it back: nothing stands against erasing it again. */
    record RepeatErasure(@TargetAggregateIdentifier CaseId caseId, LocalDate on, LocalDate beyondBackups)
            implements ComplaintCommand {}
}
