package org.sucharit.complaints.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.attachment.Attachments;
import org.sucharit.complaints.attachment.FiledFile;
import org.sucharit.complaints.clocks.Clocks;
import org.sucharit.complaints.complaint.ComplaintCommand.FileComplaint;
import org.sucharit.complaints.complaint.ComplaintEvent.ComplaintFiled;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.complaints.receipt.Receipt;
import org.sucharit.complaints.receipt.Receipts;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.complaints.sealing.Keyring;
import org.sucharit.complaints.sealing.Sealed;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.problem.Problem;

/**
 * Turns a submission into a case: sealed first, then keys, receipt index and event in one transaction. The same
 * submission again finds its case and gets the same receipt, until the end of the day after.
 */
@Component
public class Filing {

    private final CaseKeys keys;
    private final Receipts receipts;
    private final CommandDesk desk;
    private final EventStore events;
    private final Attachments attachments;
    private final Directory directory;
    private final Routing routing;
    private final MoreAnswers more;
    private final Clocks clocks;
    private final Clock clock;

    Filing(
            CaseKeys keys,
            Receipts receipts,
            Attachments attachments,
            CommandDesk desk,
            EventStore events,
            Directory directory,
            Routing routing,
            MoreAnswers more,
            Clocks clocks,
            Clock clock) {
        this.keys = keys;
        this.receipts = receipts;
        this.attachments = attachments;
        this.desk = desk;
        this.events = events;
        this.directory = directory;
        this.routing = routing;
        this.more = more;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Keys for a case that is about to come in, to seal its files with before anything else of it is known. */
    public Enclosures enclosures() {
        return new Enclosures(keys.fresh(CaseId.random().toString()));
    }

    /** @throws Problem 409 {@code FILED_BEFORE} for the same submission after the day after; 422 for what does not fit */
    public Acknowledgement file(SubmissionKey key, ComplaintBody body) {
        return file(key, body, enclosures());
    }

    /** With files. @throws Problem as {@link Attachments#filed} besides */
    public Acknowledgement file(SubmissionKey key, ComplaintBody body, Enclosures enclosures) {
        return file(key, body, enclosures, Origin.WEB);
    }

    Acknowledgement file(SubmissionKey key, ComplaintBody body, Enclosures enclosures, Origin origin) {
        check(body);
        var answers = answers(body);
        var digest = digest(body, answers, enclosures, origin);
        var again = again(key, digest);
        if (again.isPresent()) return again.get();
        var receipt = receipts.of(key.reveal(), digest);
        try {
            return keep(receipt, body, answers, enclosures, origin);
        } catch (DuplicateKeyException e) {
            return repeated(filedWith(receipt).orElseThrow(() -> e)); // from two tabs at the same moment
        }
    }

    /** What the same submission was given before, if it was; as {@link #file}. */
    public Optional<Acknowledgement> again(SubmissionKey key, ComplaintBody body, Enclosures enclosures) {
        return again(key, digest(body, answers(body), enclosures, Origin.WEB));
    }

    private Optional<Acknowledgement> again(SubmissionKey key, byte[] digest) {
        return receipts.candidates(key.reveal(), digest).stream()
                .flatMap(receipt -> filedWith(receipt).stream())
                .findFirst()
                .map(this::repeated);
    }

    private record Found(Receipt receipt, ComplaintFiled filed) {}

    private Optional<Found> filedWith(Receipt receipt) {
        return keys.caseOf(receipts.indexes(receipt))
                .map(caseId -> new Found(receipt, (ComplaintFiled)
                        events.readEvents(caseId).next().getPayload()));
    }

    private Acknowledgement repeated(Found found) {
        var filed = found.filed();
        if (LocalDate.now(clock).isAfter(filed.filedOn().plusDays(1)))
            throw new Problem(HttpStatus.CONFLICT, "FILED_BEFORE");
        return acknowledgement(found.receipt(), filed.filedOn(), filed.answerDueOn(), filed.files());
    }

    private static Acknowledgement acknowledgement(
            Receipt receipt, LocalDate on, LocalDate answerDueOn, List<FiledFile> files) {
        var rebuilt = files.stream().map(file -> file.copy() != null).toList();
        return new Acknowledgement(receipt, on, answerDueOn, rebuilt);
    }

    private Acknowledgement keep(
            Receipt receipt, ComplaintBody body, Answers answers, Enclosures enclosures, Origin origin) {
        directory.requireRegistered(body.agency());
        checkMore(body);
        var fresh = enclosures.keys();
        var caseId = CaseId.of(fresh.caseId());
        var files = enclosures.received().stream()
                .map(received -> attachments.filed(received, body.agency()))
                .toList();
        var today = LocalDate.now(clock);
        var command = new FileComplaint(
                caseId,
                body.agency(),
                body.kind(),
                body.category(),
                origin.channel(),
                routing.of(body),
                new CaseTexts(caseId, body.agency(), fresh.content()).seal(answers),
                identity(fresh, caseId, body),
                files,
                origin.by(),
                today,
                clocks.answerDueOn(body.agency(), today));
        var kept = desk.perform(origin.caller(), body.agency(), Kept.class, () -> {
            keys.keep(fresh, receipts.index(receipt));
            desk.doWithin(origin.caller(), body.agency(), command);
            return new Kept(caseId.toString());
        });
        // recorded before, and its receipt replaced since
        if (!kept.id().equals(caseId.toString())) throw new Problem(HttpStatus.CONFLICT, "FILED_BEFORE");
        return acknowledgement(receipt, today, command.answerDueOn(), files);
    }

    /** What a repeated recording is answered with. */
    private record Kept(String id) {}

    private static @Nullable Sealed identity(Keyring fresh, CaseId caseId, ComplaintBody body) {
        var given = body.identity();
        if (given == null || given.isEmpty()) return null;
        return new CaseTexts(caseId, body.agency(), fresh.identity(Standing.FILED)).sealIdentity(Standing.FILED, given);
    }

    private void checkMore(ComplaintBody body) {
        var wrong = more.wrong(
                body.agency(),
                body.kind(),
                body.questions(),
                Objects.requireNonNullElse(body.more(), Map.of()),
                LocaleContextHolder.getLocale());
        if (!wrong.isEmpty()) throw Problem.unfit("ANSWERS_UNFIT", wrong);
    }

    private static void check(ComplaintBody body) {
        boolean corruption = body.kind() == Kind.CORRUPTION;
        if (corruption && body.category() == null)
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "CATEGORY_MISSING");
        if (!corruption && body.category() != null)
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "CATEGORY_NOT_ASKED");
    }

    private static Answers answers(ComplaintBody body) {
        var subjects = body.subjects() == null
                ? List.<Answers.Subject>of()
                : body.subjects().stream()
                        .map(subject -> new Answers.Subject(given(subject.name()), subject.position()))
                        .toList();
        var more = new HashMap<>(Objects.requireNonNullElse(body.more(), Map.<String, Secret>of()));
        more.values().removeIf(Secret::isBlank);
        return new Answers(body.title(), body.description(), subjects, given(body.happenedOn()), more);
    }

    private static @Nullable Secret given(@Nullable Secret text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static byte[] digest(ComplaintBody body, Answers answers, Enclosures enclosures, Origin origin) {
        var identity = body.identity();
        var digest = new Digest()
                .add(body.agency().value())
                .add(body.kind().name())
                .add(body.category() == null ? null : body.category().name())
                .add(Boolean.toString(Boolean.TRUE.equals(body.oversightOnly())))
                .add(answers.written().reveal())
                .add(
                        identity == null || identity.isEmpty()
                                ? null
                                : identity.written().reveal());
        enclosures.received().forEach(file -> digest.add(file.digest()));
        return origin.addTo(digest).end();
    }
}
