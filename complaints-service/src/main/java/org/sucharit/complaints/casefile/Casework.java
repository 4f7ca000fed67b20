package org.sucharit.complaints.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.access.StaffMarks;
import org.sucharit.complaints.clocks.Clocks;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintCommand;
import org.sucharit.complaints.complaint.ComplaintCommand.*;
import org.sucharit.complaints.complaint.ComplaintEvent.*;
import org.sucharit.complaints.complaint.Conclusion;
import org.sucharit.complaints.complaint.Redaction;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.problem.Problem;

/**
 * What staff do with a case. Each step needs a person who may see it and has declared to have no interest in it: else
 * 404, or 409 {@code INTEREST_NOT_DECLARED}. Texts are sealed here.
 */
@Component
public class Casework {

    private static final String TEXT = "text";
    private static final String REASON = "reason";

    private final CaseDoor door;
    private final StaffMarks marks;
    private final CaseKeys keys;
    private final CommandDesk desk;
    private final Clocks clocks;
    private final Assignees assignees;
    private final Clock clock;

    Casework(
            CaseDoor door,
            StaffMarks marks,
            CaseKeys keys,
            CommandDesk desk,
            Clocks clocks,
            Assignees assignees,
            Clock clock) {
        this.door = door;
        this.marks = marks;
        this.keys = keys;
        this.desk = desk;
        this.clocks = clocks;
        this.assignees = assignees;
        this.clock = clock;
    }

    /** The one step that comes before reading. */
    public Answer declareNoInterest(Caller caller, CaseId id) {
        var file = door.see(caller.actor(), id);
        return send(caller, file, new DeclareNoInterest(id, caller.actor().subject(), today()));
    }

    public Answer accept(Caller caller, CaseId id) {
        return step(caller, id, step -> new AcceptCase(id, step.by(), step.on()));
    }

    public Answer reject(Caller caller, CaseId id, Secret reason) {
        return step(
                caller,
                id,
                step -> new RejectCase(
                        id, step.entry(), step.seal(CaseRejected.class, REASON, reason), step.by(), step.on()));
    }

    public Answer refer(Caller caller, CaseId id, Authority to, Secret reason) {
        return step(
                caller,
                id,
                step -> new ReferCase(
                        id, to, step.entry(), step.seal(CaseReferred.class, REASON, reason), step.by(), step.on()));
    }

    /**
     * @param to subject of the investigator
     * @throws Problem 422 {@code NOT_ASSIGNABLE} for whoever could not see the case
     */
    public Answer assign(Caller caller, CaseId id, String to) {
        return step(caller, id, step -> {
            if (!assignees.allow(step.file(), to))
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "NOT_ASSIGNABLE");
            return new AssignCase(id, to, step.by(), step.on());
        });
    }

    /** To the complainant: whoever hears something need not hear the next thing before the clock has run anew. */
    public Answer message(Caller caller, CaseId id, Secret text) {
        return step(
                caller,
                id,
                step -> new WriteMessage(
                        id,
                        step.entry(),
                        step.seal(MessageWritten.class, TEXT, text),
                        List.of(),
                        step.by(),
                        step.on(),
                        answerDueOn(step)));
    }

    /** For staff only. */
    public Answer note(Caller caller, CaseId id, Secret text) {
        return step(
                caller,
                id,
                step -> new WriteNote(
                        id, step.entry(), step.seal(NoteWritten.class, TEXT, text), step.by(), step.on()));
    }

    public Answer conclude(Caller caller, CaseId id, Conclusion conclusion, Secret text) {
        return step(
                caller,
                id,
                step -> new ConcludeCase(
                        id,
                        conclusion,
                        step.entry(),
                        step.seal(CaseConcluded.class, TEXT, text),
                        step.by(),
                        step.on()));
    }

    public Answer act(Caller caller, CaseId id, Secret text) {
        return step(
                caller,
                id,
                step -> new TakeAction(
                        id, step.entry(), step.seal(ActionTaken.class, TEXT, text), step.by(), step.on()));
    }

    public Answer close(Caller caller, CaseId id) {
        return step(caller, id, step -> new CloseCase(id, step.by(), step.on()));
    }

    public Answer reopen(Caller caller, CaseId id, Secret reason) {
        return step(
                caller,
                id,
                step -> new ReopenCase(
                        id,
                        step.entry(),
                        step.seal(CaseReopened.class, REASON, reason),
                        step.by(),
                        step.on(),
                        answerDueOn(step)));
    }

    /** From now on none of them sees the case. @param staff their subjects @throws Problem 403 but for the oversight body */
    public Answer mark(Caller caller, CaseId id, List<String> staff) {
        return step(caller, id, step -> {
            door.requireOversight(caller.actor(), step.file());
            var marked = staff.stream()
                    .map(subject -> marks.of(id, subject))
                    .distinct()
                    .toList();
            return new MarkStaff(id, marked, step.by(), step.on());
        });
    }

    /** Lets the agency's own desk go on with it. @throws Problem 403 but for the oversight body */
    public Answer handOn(Caller caller, CaseId id) {
        return step(caller, id, step -> {
            door.requireOversight(caller.actor(), step.file());
            return new HandOnCase(id, step.by(), step.on());
        });
    }

    /**
     * Shows in both cases that one repeats the other.
     *
     * @throws Problem 422 {@code ORIGINAL_UNKNOWN} when there is no such case that the person may see
     */
    public Answer link(Caller caller, CaseId id, CaseId original) {
        var step = begin(caller, id);
        var first = door.find(caller.actor(), original)
                .orElseThrow(() -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "ORIGINAL_UNKNOWN"));
        var expected = caller.ifMatch();
        if (expected != null && expected != step.file().version()) throw Problem.stale();
        return desk.perform(caller, step.file().agency(), Answer.class, () -> {
            if (!original.equals(id)) {
                var other = new AttachDuplicate(original, id, step.by(), step.on());
                desk.sendWithin(caller, first.agency(), original.toString(), other);
            }
            var link = new LinkDuplicate(id, original, step.by(), step.on());
            return desk.sendWithin(caller, step.file().agency(), id.toString(), link);
        });
    }

    /**
     * Keeps a passage from leaving with the text it stands in; the text itself stays as it is.
     *
     * @throws Problem 422 {@code PASSAGE_UNKNOWN} when there is no such text or it has no such part
     */
    public Answer redact(Caller caller, CaseId id, Redaction redaction) {
        return step(caller, id, step -> {
            var text = step.texts().find(step.file(), redaction.entry(), redaction.field());
            if (text.filter(redaction::fits).isEmpty())
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "PASSAGE_UNKNOWN");
            var sealed = step.texts().seal(step.entry(), redaction);
            return new RedactPassage(id, step.entry(), sealed, step.by(), step.on());
        });
    }

    private Answer step(Caller caller, CaseId id, Function<CaseStep, ComplaintCommand> command) {
        var step = begin(caller, id);
        return send(caller, step.file(), command.apply(step));
    }

    private CaseStep begin(Caller caller, CaseId id) {
        var actor = caller.actor();
        return new CaseStep(door.work(actor, id), actor.subject(), today(), keys);
    }

    private Answer send(Caller caller, CaseFile file, ComplaintCommand command) {
        return desk.send(caller, file.agency(), file.id().toString(), command);
    }

    private LocalDate answerDueOn(CaseStep step) {
        return clocks.answerDueOn(step.file().agency(), step.on());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
