package org.sucharit.complaints.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.CaseSeals;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.complaint.ComplaintCommand;
import org.sucharit.complaints.complaint.ComplaintCommand.AgreeAsSecond;
import org.sucharit.complaints.complaint.ComplaintCommand.AskSecondPerson;
import org.sucharit.complaints.complaint.ComplaintCommand.DeclineAsSecond;
import org.sucharit.complaints.complaint.ComplaintCommand.PlaceLegalHold;
import org.sucharit.complaints.complaint.ComplaintEvent.LegalHoldPlaced;
import org.sucharit.complaints.complaint.ComplaintEvent.SecondPersonAsked;
import org.sucharit.complaints.complaint.Matter;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.problem.Problem;

/** Decisions against the usual time: one person keeps a case longer, two let it go earlier. All of them work on the case. */
@Component
public class RetentionDesk {

    private final CaseDoor door;
    private final Cases cases;
    private final CaseSeals seals;
    private final CommandDesk desk;
    private final Erasures erasures;
    private final Erasing erasing;
    private final ErasureLedger ledger;
    private final DeadLetters letters;
    private final Clock clock;

    RetentionDesk(
            CaseDoor door,
            Cases cases,
            CaseSeals seals,
            CommandDesk desk,
            Erasures erasures,
            Erasing erasing,
            ErasureLedger ledger,
            DeadLetters letters,
            Clock clock) {
        this.door = door;
        this.cases = cases;
        this.seals = seals;
        this.desk = desk;
        this.erasures = erasures;
        this.erasing = erasing;
        this.ledger = ledger;
        this.letters = letters;
        this.clock = clock;
    }

    public Answer hold(Caller caller, CaseId id, Secret reason) {
        var file = door.work(caller.actor(), id);
        // listed and not erased: its erasure was decided, and a crash has only put it off
        if (ledger.lists(id.toString())) throw new Problem(HttpStatus.CONFLICT, "CASE_ERASED");
        var entry = entry();
        var sealed = seals.require(file).seal(LegalHoldPlaced.class, "reason", entry, reason);
        return send(caller, file, new PlaceLegalHold(id, entry, sealed, subject(caller), today()));
    }

    /** @return the answer, its id being the number of the request among those of the case */
    public Answer ask(Caller caller, CaseId id, Matter matter, Secret reason, @Nullable LocalDate retainUntil) {
        var file = door.work(caller.actor(), id);
        check(file, matter, retainUntil);
        if (matter == Matter.DROP_DEAD_LETTER) requireLetter(id);
        var entry = entry();
        var sealed = seals.require(file).seal(SecondPersonAsked.class, "reason", entry, reason);
        boolean oversight = door.isOversight(caller.actor(), file);
        var answer = send(
                caller,
                file,
                new AskSecondPerson(id, matter, retainUntil, entry, sealed, subject(caller), oversight, today()));
        var event = (SecondPersonAsked) cases.require(id).events().get(Math.toIntExact(answer.version()));
        return new Answer(Integer.toString(event.request()), answer.version(), answer.position());
    }

    public Answer agree(Caller caller, CaseId id, int request) {
        var file = door.work(caller.actor(), id);
        boolean oversight = door.isOversight(caller.actor(), file);
        var agreed = new AgreeAsSecond(id, request, subject(caller), oversight, today());
        var opinions = file.standing().opinions();
        return switch (matter(file, request)) {
            case ERASE_EARLY -> erasing.erase(caller, file, agreed);
            case DROP_DEAD_LETTER -> {
                requireLetter(id);
                var answer = send(caller, file, agreed);
                letters.drop(id);
                yield answer;
            }
            case SHORTEN_RETENTION, LIFT_LEGAL_HOLD -> send(caller, file, agreed);
            case null -> send(caller, file, agreed); // which refuses it
        };
    }

    private static @Nullable Matter matter(CaseFile file, int request) {
        var opinions = file.standing().opinions();
        return request > 0 && request <= opinions.size()
                ? opinions.get(request - 1).request().matter()
                : null;
    }

    private void requireLetter(CaseId id) {
        if (!letters.isThereOne(id)) throw new Problem(HttpStatus.CONFLICT, "NO_DEAD_LETTER");
    }

    public Answer decline(Caller caller, CaseId id, int request) {
        var file = door.work(caller.actor(), id);
        return send(caller, file, new DeclineAsSecond(id, request, subject(caller), today()));
    }

    private void check(CaseFile file, Matter matter, @Nullable LocalDate retainUntil) {
        if (matter != Matter.SHORTEN_RETENTION) {
            if (retainUntil != null) throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "RETAIN_UNTIL_NOT_ASKED");
            return;
        }
        if (retainUntil == null) throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "RETAIN_UNTIL_MISSING");
        if (!retainUntil.isAfter(today())) throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "RETAIN_UNTIL_PAST");
        if (erasures.dueOn(file).filter(due -> !retainUntil.isBefore(due)).isPresent())
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "RETAIN_UNTIL_NOT_SHORTER");
    }

    private Answer send(Caller caller, CaseFile file, ComplaintCommand command) {
        return desk.send(caller, file.agency(), file.id().toString(), command);
    }

    private static String subject(Caller caller) {
        return caller.actor().subject();
    }

    private static String entry() {
        return UUID.randomUUID().toString();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
