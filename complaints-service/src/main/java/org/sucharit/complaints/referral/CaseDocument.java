package org.sucharit.complaints.referral;

import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.Answers;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseTexts;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.complaints.complaint.ComplaintEvent.*;
import org.sucharit.complaints.complaint.Redactions;
import org.sucharit.complaints.complaint.SealedText;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.complaints.question.Question;
import org.sucharit.complaints.question.Questionnaires;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kernel.AgencyId;

/**
 * Writes a case for another authority to read, in Thai: what was filed, the dialogue and the decisions, without redacted
 * passages. Never who the complainant is, who of the staff did what, or what staff wrote for themselves.
 */
@Component
class CaseDocument {

    private static final Locale THAI = Locale.of("th");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", THAI);

    private final MessageSource messages;
    private final Directory directory;
    private final Questionnaires questions;

    CaseDocument(MessageSource messages, Directory directory, Questionnaires questions) {
        this.messages = messages;
        this.directory = directory;
        this.questions = questions;
    }

    /** As HTML. @throws org.sucharit.complaints.sealing.DoesNotOpen when a text does not open */
    byte[] of(CaseFile file, CaseTexts texts, Manifest manifest) {
        var page = new HtmlPage(word("referral.document"));
        head(page, file, manifest);
        var redactions = Redactions.of(file, texts);
        filed(page, file.agency(), redactions.applied(texts.answers(file)));
        for (var event : file.events())
            SealedText.of(event).ifPresent(text -> heading(event).ifPresent(heading -> {
                page.heading(heading);
                page.fact(word("referral.on"), day(event.on()));
                page.text(redactions.applied(text.entry(), text.field(), texts.open(text)));
            }));
        return page.bytes();
    }

    private void head(HtmlPage page, CaseFile file, Manifest manifest) {
        var code = file.agency();
        page.fact(word("referral.reference"), manifest.reference());
        page.fact(
                word("referral.agency"),
                directory.agency(code).map(ListedAgency::nameTh).orElse(code.value()));
        page.fact(word("referral.to"), word("mailbox.authority." + manifest.to()));
        page.fact(word("referral.made"), day(manifest.on()));
        page.fact(word("referral.kind"), word("kind." + manifest.kind()));
        if (manifest.category() != null) page.fact(word("referral.category"), word("category." + manifest.category()));
        page.fact(word("referral.filed"), day(manifest.filedOn()));
        page.sentence(word("referral.means"));
    }

    private void filed(HtmlPage page, AgencyId agency, Answers answers) {
        page.heading(answers.title().reveal());
        page.text(answers.description());
        if (answers.happenedOn() != null)
            page.fact(word("referral.happened"), answers.happenedOn().reveal());
        for (var subject : answers.subjects()) {
            var name = subject.name() == null ? "–" : subject.name().reveal();
            page.fact(word("position." + subject.position()), name);
        }
        answers.more().forEach((key, answer) -> answer(page, questions.everAsked(agency, key), key, answer));
    }

    private static void answer(HtmlPage page, Optional<Question> question, String key, Secret answer) {
        page.fact(
                question.map(asked -> asked.text(THAI)).orElse(key),
                question.flatMap(asked -> asked.choice(answer.reveal()))
                        .map(choice -> choice.text(THAI))
                        .orElse(answer.reveal()));
    }

    /** Empty for what does not leave; for what nobody thought of too. */
    private Optional<String> heading(ComplaintEvent event) {
        return switch (event) {
            case MessageWritten e -> Optional.of(word(e.by() == null ? "referral.asked" : "referral.answered"));
            case CaseRejected _ -> Optional.of(word("referral.rejected"));
            case CaseReferred e -> Optional.of(word("referral.referred") + " " + word("mailbox.authority." + e.to()));
            case CaseConcluded e ->
                Optional.of(word("referral.concluded") + " " + word("mailbox.conclusion." + e.conclusion()));
            case ActionTaken _ -> Optional.of(word("referral.acted"));
            case CaseReopened _ -> Optional.of(word("referral.reopened"));
            default -> Optional.empty();
        };
    }

    private static String day(LocalDate day) {
        return DAY.format(ThaiBuddhistDate.from(day));
    }

    private String word(String key) {
        return messages.getMessage(key, null, THAI);
    }
}
