package org.sucharit.complaints.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.attachment.FiledFile;
import org.sucharit.complaints.casefile.OpenedCase.*;
import org.sucharit.complaints.complaint.Answers;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.CaseTexts;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.complaints.complaint.ComplaintEvent.*;
import org.sucharit.complaints.complaint.Conclusion;
import org.sucharit.complaints.complaint.SealedText;
import org.sucharit.complaints.complaint.Standing;
import org.sucharit.complaints.sealing.DoesNotOpen;

/** Opens a case for a reader. What does not open (any more) is left out; the rest is shown. */
final class Opening {

    private final CaseFile file;
    private final @Nullable CaseTexts texts;
    private final Predicate<CaseId> visible;

    /** @param texts null when the case is erased @param visible whether the reader may see another case */
    Opening(CaseFile file, @Nullable CaseTexts texts, Predicate<CaseId> visible) {
        this.file = file;
        this.texts = texts;
        this.visible = visible;
    }

    OpenedCase opened() {
        return new OpenedCase(
                unlessSealed(t -> complaint(t.answers(file))),
                !file.standing().identities().isEmpty(),
                file.all(MessageWritten.class).stream().map(this::message).toList(),
                file.all(NoteWritten.class).stream().map(this::note).toList(),
                file.events().stream().flatMap(event -> step(event).stream()).toList(),
                files(),
                requests(),
                file.all(PassageRedacted.class).stream()
                        .flatMap(event -> redacted(event).stream())
                        .toList(),
                seen(file.standing().originals()),
                seen(file.standing().duplicates()));
    }

    private static Complaint complaint(Answers answers) {
        var more = new LinkedHashMap<String, Shown>();
        answers.more().forEach((key, answer) -> more.put(key, Shown.of(answer)));
        return new Complaint(
                Shown.of(answers.title()),
                Shown.of(answers.description()),
                answers.subjects().stream()
                        .map(subject -> new Subject(Shown.ofNullable(subject.name()), subject.position()))
                        .toList(),
                Shown.ofNullable(answers.happenedOn()),
                more);
    }

    private Message message(MessageWritten e) {
        return new Message(
                e.entry(),
                e.by() == null ? From.COMPLAINANT : From.STAFF,
                e.by(),
                text(e),
                e.on(),
                e.files().stream().map(FiledFile::fileId).toList());
    }

    private Note note(NoteWritten e) {
        return new Note(e.entry(), e.by(), text(e), e.on());
    }

    private Optional<Step> step(ComplaintEvent event) {
        return switch (event) {
            case CaseRejected e -> step(Decision.REJECTED, e, e.entry(), null, null);
            case CaseReferred e -> step(Decision.REFERRED, e, e.entry(), e.to(), null);
            case CaseConcluded e -> step(Decision.CONCLUDED, e, e.entry(), null, e.conclusion());
            case ActionTaken e -> step(Decision.ACTION_TAKEN, e, e.entry(), null, null);
            case CaseReopened e -> step(Decision.REOPENED, e, e.entry(), null, null);
            case PackageExported e -> step(Decision.EXPORTED, e, e.entry(), e.to(), null);
            default -> Optional.empty(); // not decided with a text of its own
        };
    }

    private Optional<Step> step(
            Decision decision,
            ComplaintEvent event,
            String entry,
            @Nullable Authority to,
            @Nullable Conclusion conclusion) {
        var by = Objects.requireNonNullElse(event.by(), "");
        return Optional.of(new Step(decision, entry, by, event.on(), text(event), to, conclusion));
    }

    private List<Attached> files() {
        var filed = file.filed();
        var all = new ArrayList<>(attached(filed.files(), Standing.FILED, filed.on()));
        for (var message : file.all(MessageWritten.class))
            all.addAll(attached(message.files(), message.entry(), message.on()));
        return all;
    }

    private static List<Attached> attached(List<FiledFile> files, String entry, LocalDate on) {
        return files.stream()
                .map(one -> new Attached(one.fileId(), entry, one.copy() != null, on))
                .toList();
    }

    private List<Request> requests() {
        return file.standing().disclosures().stream()
                .map(one -> new Request(
                        one.request().request(),
                        one.request().sought(),
                        one.request().by(),
                        one.request().on(),
                        text(one.request()),
                        one.decided(),
                        one.until()))
                .toList();
    }

    private Optional<Redacted> redacted(PassageRedacted e) {
        var passage = unlessSealed(t -> t.redaction(e));
        if (passage == null) return Optional.empty();
        return Optional.of(new Redacted(
                passage.entry(),
                passage.field(),
                passage.from(),
                passage.to(),
                Shown.of(passage.reason()),
                e.by(),
                e.on()));
    }

    private List<CaseId> seen(Set<CaseId> others) {
        return others.stream().filter(visible).toList();
    }

    private @Nullable Shown text(ComplaintEvent event) {
        return SealedText.of(event)
                .map(written -> unlessSealed(t -> Shown.of(t.open(written))))
                .orElse(null);
    }

    private interface Opener<T> {
        T open(CaseTexts texts);
    }

    private <T> @Nullable T unlessSealed(Opener<T> opener) {
        if (texts == null) return null;
        try {
            return opener.open(texts);
        } catch (DoesNotOpen e) {
            return null;
        }
    }
}
