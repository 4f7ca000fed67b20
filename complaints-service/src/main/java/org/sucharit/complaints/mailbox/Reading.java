package org.sucharit.complaints.mailbox;

import static org.sucharit.complaints.mailbox.MailboxView.StepKind.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.attachment.FiledFile;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseTexts;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.complaints.complaint.ComplaintEvent.*;
import org.sucharit.complaints.complaint.Standing;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.complaints.mailbox.MailboxView.*;
import org.sucharit.complaints.retention.Erasures;
import org.sucharit.complaints.sealing.DoesNotOpen;
import org.sucharit.complaints.sealing.Sealed;
import org.sucharit.kernel.AgencyId;

/** Tells a complainant what became of the case: everything written to them, nothing that staff write for themselves. */
@Component
class Reading {

    private static final List<String> NOTES = List.of("immunity", "data", "identity");

    private final Directory directory;
    private final Erasures erasures;
    private final MessageSource messages;

    Reading(Directory directory, Erasures erasures, MessageSource messages) {
        this.directory = directory;
        this.erasures = erasures;
        this.messages = messages;
    }

    MailboxView view(Opened mailbox, Locale language) {
        var file = mailbox.file();
        var standing = file.standing();
        var texts = mailbox.texts();
        return new MailboxView(
                standing.status(),
                file.agency(),
                directory
                        .agency(file.agency())
                        .map(ListedAgency::nameTh)
                        .orElse(file.agency().value()),
                file.filed().filedOn(),
                standing.answerDueOn(),
                dialogue(file, texts),
                file.events().stream()
                        .flatMap(event -> step(event, file, texts))
                        .toList(),
                files(file),
                !standing.identities().isEmpty(),
                disclosures(file, language),
                file.all(PackageExported.class).stream()
                        .map(e -> new Export(e.to(), e.on()))
                        .toList(),
                standing.isHeld(),
                erasures.dueOn(file).orElse(null),
                NOTES.stream()
                        .map(note -> messages.getMessage("mailbox.note." + note, null, language))
                        .toList());
    }

    private static List<Message> dialogue(CaseFile file, CaseTexts texts) {
        return file.all(MessageWritten.class).stream()
                .map(e -> new Message(
                        from(e.by()),
                        open(texts, MessageWritten.class, "text", e.entry(), e.text()),
                        e.on(),
                        e.files().size()))
                .toList();
    }

    private static Stream<Step> step(ComplaintEvent event, CaseFile file, CaseTexts texts) {
        return switch (event) {
            case ComplaintFiled e -> Stream.of(Step.of(RECEIVED, e.filedOn()));
            case CaseHandedOn e -> Stream.of(Step.of(HANDED_ON, e.on()));
            case CaseAccepted e -> Stream.of(Step.of(ACCEPTED, e.on()));
            case CaseRejected e -> {
                var reason = open(texts, CaseRejected.class, "reason", e.entry(), e.reason());
                yield Stream.of(new Step(REJECTED, e.on(), reason, null, null));
            }
            case CaseReferred e -> {
                var reason = open(texts, CaseReferred.class, "reason", e.entry(), e.reason());
                yield Stream.of(new Step(REFERRED, e.on(), reason, e.to(), null));
            }
            case CaseAssigned e -> Stream.of(Step.of(ASSIGNED, e.on()));
            case CaseConcluded e -> {
                var text = open(texts, CaseConcluded.class, "text", e.entry(), e.text());
                yield Stream.of(new Step(CONCLUDED, e.on(), text, null, e.conclusion()));
            }
            case ActionTaken e -> {
                var text = open(texts, ActionTaken.class, "text", e.entry(), e.text());
                yield Stream.of(new Step(ACTION_TAKEN, e.on(), text, null, null));
            }
            case CaseClosed e -> Stream.of(Step.of(CLOSED, e.on()));
            case CaseReopened e -> Stream.of(Step.of(REOPENED, e.on()));
            case IdentityGiven e -> Stream.of(Step.of(IDENTITY_GIVEN, e.on()));
            case IdentityWithdrawn e -> Stream.of(Step.of(IDENTITY_WITHDRAWN, e.on()));
            case ReceiptReplaced e -> Stream.of(Step.of(RECEIPT_REPLACED, e.on()));
            case DisclosureGranted e -> Stream.of(Step.of(DISCLOSURE_GRANTED, e.on()));
            case PackageExported e -> Stream.of(new Step(EXPORTED, e.on(), null, e.to(), null));
            case LegalHoldPlaced e -> Stream.of(Step.of(HELD, e.on()));
            case LegalHoldLifted e -> Stream.of(Step.of(HOLD_LIFTED, e.on()));
            case RetentionShortened e -> Stream.of(Step.of(RETENTION_SHORTENED, e.on()));
            // the dialogue has a place of its own
            case MessageWritten _ -> Stream.empty();
            // for staff, about staff, or about somebody else's case
            case NoteWritten _,
                    NoInterestDeclared _,
                    StaffMarked _,
                    DuplicateLinked _,
                    DuplicateAttached _,
                    PassageRedacted _,
                    DisclosureRequested _,
                    DisclosureDenied _,
                    SecondPersonAsked _,
                    SecondPersonAgreed _,
                    SecondPersonDeclined _ -> Stream.empty();
            // its mailbox does not open
            case CaseErased _ -> Stream.empty();
        };
    }

    private static List<File> files(CaseFile file) {
        var all = new ArrayList<File>();
        var filed = file.filed();
        filed.files().forEach(one -> all.add(shown(all.size() + 1, filed.by(), filed.filedOn(), one)));
        for (var message : file.all(MessageWritten.class))
            message.files().forEach(one -> all.add(shown(all.size() + 1, message.by(), message.on(), one)));
        return all;
    }

    private static File shown(int number, @Nullable String by, LocalDate on, FiledFile file) {
        return new File(number, from(by), on, file.copy() != null);
    }

    private List<Disclosure> disclosures(CaseFile file, Locale language) {
        return file.all(DisclosureGranted.class).stream()
                .map(granted -> disclosure(file.standing().disclosures().get(granted.request() - 1), granted, language))
                .toList();
    }

    private Disclosure disclosure(Standing.Disclosure asked, DisclosureGranted granted, Locale language) {
        var organisations = asked.request().organisations().stream()
                .map(code -> organisation(code, language))
                .distinct()
                .sorted()
                .toList();
        return new Disclosure(asked.request().sought(), organisations, granted.on(), granted.until());
    }

    /** @param code of an agency, or beginning with a star for the oversight body */
    private String organisation(String code, Locale language) {
        return code.startsWith("*")
                ? messages.getMessage("mailbox.oversight", null, language)
                : directory.agency(new AgencyId(code)).map(ListedAgency::nameTh).orElse(code);
    }

    private static From from(@Nullable String by) {
        return by == null ? From.COMPLAINANT : From.STAFF;
    }

    private static @Nullable String open(
            CaseTexts texts, Class<? extends ComplaintEvent> event, String field, String entry, Sealed text) {
        try {
            return texts.open(event, field, entry, text).reveal();
        } catch (DoesNotOpen e) {
            return null; // the rest is still there
        }
    }
}
