package org.sucharit.complaints.casefile;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.complaints.casefile.CaseBodies.*;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;

/** What staff do with a case, over HTTP. The person comes first: without one nothing else is looked at. */
@RestController
@RequestMapping("/api/cases")
class CaseCommandApi {

    private final Casework work;

    CaseCommandApi(Casework work) {
        this.work = work;
    }

    @PostMapping("/{id}/declare-no-interest")
    ResponseEntity<Answer> declareNoInterest(Caller caller, @PathVariable CaseId id) {
        return Answers.ok(work.declareNoInterest(caller, id));
    }

    @PostMapping("/{id}/accept")
    ResponseEntity<Answer> accept(Caller caller, @PathVariable CaseId id) {
        return Answers.ok(work.accept(caller, id));
    }

    @PostMapping("/{id}/reject")
    ResponseEntity<Answer> reject(Caller caller, @PathVariable CaseId id, @Valid @RequestBody ReasonBody body) {
        return Answers.ok(work.reject(caller, id, body.reason()));
    }

    @PostMapping("/{id}/refer")
    ResponseEntity<Answer> refer(Caller caller, @PathVariable CaseId id, @Valid @RequestBody ReferralBody body) {
        return Answers.ok(work.refer(caller, id, body.to(), body.reason()));
    }

    @PostMapping("/{id}/assign")
    ResponseEntity<Answer> assign(Caller caller, @PathVariable CaseId id, @Valid @RequestBody AssignmentBody body) {
        return Answers.ok(work.assign(caller, id, body.to()));
    }

    @PostMapping("/{id}/message")
    ResponseEntity<Answer> message(Caller caller, @PathVariable CaseId id, @Valid @RequestBody TextBody body) {
        return Answers.ok(work.message(caller, id, body.text()));
    }

    @PostMapping("/{id}/notes")
    ResponseEntity<Answer> note(Caller caller, @PathVariable CaseId id, @Valid @RequestBody TextBody body) {
        return Answers.ok(work.note(caller, id, body.text()));
    }

    @PostMapping("/{id}/conclude")
    ResponseEntity<Answer> conclude(Caller caller, @PathVariable CaseId id, @Valid @RequestBody ConclusionBody body) {
        return Answers.ok(work.conclude(caller, id, body.conclusion(), body.text()));
    }

    @PostMapping("/{id}/act")
    ResponseEntity<Answer> act(Caller caller, @PathVariable CaseId id, @Valid @RequestBody TextBody body) {
        return Answers.ok(work.act(caller, id, body.text()));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<Answer> close(Caller caller, @PathVariable CaseId id) {
        return Answers.ok(work.close(caller, id));
    }

    @PostMapping("/{id}/reopen")
    ResponseEntity<Answer> reopen(Caller caller, @PathVariable CaseId id, @Valid @RequestBody ReasonBody body) {
        return Answers.ok(work.reopen(caller, id, body.reason()));
    }

    @PostMapping("/{id}/mark-staff")
    ResponseEntity<Answer> mark(Caller caller, @PathVariable CaseId id, @Valid @RequestBody MarkBody body) {
        return Answers.ok(work.mark(caller, id, body.staff()));
    }

    @PostMapping("/{id}/hand-on")
    ResponseEntity<Answer> handOn(Caller caller, @PathVariable CaseId id) {
        return Answers.ok(work.handOn(caller, id));
    }

    @PostMapping("/{id}/duplicates")
    ResponseEntity<Answer> link(Caller caller, @PathVariable CaseId id, @Valid @RequestBody DuplicateBody body) {
        return Answers.ok(work.link(caller, id, body.original()));
    }

    @PostMapping("/{id}/redactions")
    ResponseEntity<Answer> redact(Caller caller, @PathVariable CaseId id, @Valid @RequestBody RedactionBody body) {
        return Answers.ok(work.redact(caller, id, body.redaction()));
    }
}
