package org.sucharit.measures.measure;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.measures.measure.MeasureCommand.*;
import org.sucharit.measures.measure.ProgressBodies.*;

/** What officers and executives do with measures. */
@RestController
@RequestMapping("/api/measures")
class MeasureApi {

    private final MeasureDesk measures;
    private final Clock clock;

    MeasureApi(MeasureDesk measures, Clock clock) {
        this.measures = measures;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<Answer> draft(Caller caller, @Valid @RequestBody DraftBody body) {
        var answer = measures.draft(caller, body.id(), body.agency(), body.fiscalYear(), body.plan());
        return Answers.created(URI.create("/api/measures/" + answer.id()), answer);
    }

    @PostMapping("/{id}/revise")
    ResponseEntity<Answer> revise(Caller caller, @PathVariable MeasureId id, @Valid @RequestBody ReviseBody body) {
        return ok(caller, new ReviseMeasure(id, body.change(), body.reason(), null));
    }

    @PostMapping("/{id}/steps/{step}/drop")
    ResponseEntity<Answer> dropStep(
            Caller caller, @PathVariable MeasureId id, @PathVariable int step, @Valid @RequestBody ReasonBody body) {
        return ok(caller, new DropStep(id, step, body.reason()));
    }

    @PostMapping("/{id}/steps/{step}/substitute")
    ResponseEntity<Answer> substituteStep(
            Caller caller,
            @PathVariable MeasureId id,
            @PathVariable int step,
            @Valid @RequestBody SubstituteBody body) {
        return ok(caller, new SubstituteStep(id, step, body.step().step(), body.reason()));
    }

    @PostMapping("/{id}/adopt")
    ResponseEntity<Answer> adopt(Caller caller, @PathVariable MeasureId id) {
        return ok(caller, new AdoptMeasure(id, today(), null));
    }

    @PostMapping("/{id}/actions")
    ResponseEntity<Answer> act(Caller caller, @PathVariable MeasureId id, @Valid @RequestBody ActionBody body) {
        var evidence = PlanBodies.orNone(body.evidence());
        return ok(caller, new RecordAction(id, body.action(), evidence, today(), null));
    }

    /** @param n the action, from 1 */
    @PostMapping("/{id}/actions/{n}/evidence")
    ResponseEntity<Answer> attach(
            Caller caller, @PathVariable MeasureId id, @PathVariable int n, @Valid @RequestBody AttachBody body) {
        return ok(caller, new AttachEvidence(id, n, body.evidence()));
    }

    /** @param n the action, from 1 */
    @PostMapping("/{id}/actions/{n}/evidence/detach")
    ResponseEntity<Answer> detach(
            Caller caller, @PathVariable MeasureId id, @PathVariable int n, @Valid @RequestBody DetachBody body) {
        return ok(caller, new DetachEvidence(id, n, body.evidence(), body.reason()));
    }

    /** Only an executive follows up as one, or gives an order. */
    @PostMapping("/{id}/follow-ups")
    ResponseEntity<Answer> followUp(
            Caller caller, @PathVariable MeasureId id, @Valid @RequestBody FollowedUpBody body) {
        var evidence = PlanBodies.orNone(body.evidence());
        var command = new RecordFollowUp(id, body.text(), body.on(), body.by(), body.order(), evidence, today(), null);
        return ok(caller, command);
    }

    /** @param n the action, from 1 */
    @PostMapping("/{id}/actions/{n}/withdraw")
    ResponseEntity<Answer> withdrawAction(
            Caller caller, @PathVariable MeasureId id, @PathVariable int n, @Valid @RequestBody ReasonBody body) {
        return ok(caller, new WithdrawAction(id, n, body.reason()));
    }

    /** Who recorded it may take it back: an executive's follow-up only an executive. @param n the follow-up, from 1 */
    @PostMapping("/{id}/follow-ups/{n}/withdraw")
    ResponseEntity<Answer> withdrawFollowUp(
            Caller caller, @PathVariable MeasureId id, @PathVariable int n, @Valid @RequestBody ReasonBody body) {
        return ok(caller, new WithdrawFollowUp(id, n, body.reason()));
    }

    /** @param version with which the revision was answered */
    @PostMapping("/{id}/revisions/{version}/withdraw")
    ResponseEntity<Answer> withdrawRevision(
            Caller caller,
            @PathVariable MeasureId id,
            @PathVariable long version,
            @Valid @RequestBody ReasonBody body) {
        return ok(caller, new WithdrawRevision(id, version, body.reason()));
    }

    @PostMapping("/{id}/obstacles")
    ResponseEntity<Answer> reportObstacle(
            Caller caller, @PathVariable MeasureId id, @Valid @RequestBody TextBody body) {
        return ok(caller, new ReportObstacle(id, body.text(), null));
    }

    @PostMapping("/{id}/obstacles/{n}/resolve")
    ResponseEntity<Answer> resolveObstacle(
            Caller caller, @PathVariable MeasureId id, @PathVariable int n, @Valid @RequestBody ResolutionBody body) {
        return ok(caller, new ResolveObstacle(id, n, body.resolution()));
    }

    @PostMapping("/{id}/recommendations")
    ResponseEntity<Answer> recommend(Caller caller, @PathVariable MeasureId id, @Valid @RequestBody TextBody body) {
        return ok(caller, new Recommend(id, body.text(), null));
    }

    @PostMapping("/{id}/outcome")
    ResponseEntity<Answer> recordOutcome(Caller caller, @PathVariable MeasureId id, @Valid @RequestBody TextBody body) {
        return ok(caller, new RecordOutcome(id, body.text(), null));
    }

    @PostMapping("/{id}/complete")
    ResponseEntity<Answer> complete(Caller caller, @PathVariable MeasureId id) {
        return ok(caller, new CompleteMeasure(id, today()));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<Answer> cancel(Caller caller, @PathVariable MeasureId id, @Valid @RequestBody ReasonBody body) {
        return ok(caller, new CancelMeasure(id, body.reason()));
    }

    /** What was cancelled an executive reopens, what was completed an officer. */
    @PostMapping("/{id}/reopen")
    ResponseEntity<Answer> reopen(Caller caller, @PathVariable MeasureId id, @Valid @RequestBody ReasonBody body) {
        return ok(caller, new ReopenMeasure(id, body.reason()));
    }

    @PostMapping("/{id}/replace")
    ResponseEntity<Answer> replace(Caller caller, @PathVariable MeasureId id, @Valid @RequestBody ReplaceBody body) {
        return ok(caller, new ReplaceMeasure(id, body.by(), body.reason()));
    }

    private ResponseEntity<Answer> ok(Caller caller, MeasureCommand command) {
        return Answers.ok(measures.send(caller, command));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
