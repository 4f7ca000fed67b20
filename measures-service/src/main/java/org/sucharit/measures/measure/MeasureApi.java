package org.sucharit.measures.measure;

import static org.sucharit.kit.security.Role.EXECUTIVE;
import static org.sucharit.kit.security.Role.OFFICER;

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
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.security.Access;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.measure.MeasureCommand.*;
import org.sucharit.measures.measure.ProgressBodies.*;

/** What officers and executives do with measures. */
@RestController
@RequestMapping("/api/measures")
class MeasureApi {

    private final CommandDesk desk;
    private final MeasureDesk measures;
    private final AgencyRegistry agencies;
    private final Access access;
    private final Clock clock;

    MeasureApi(CommandDesk desk, MeasureDesk measures, AgencyRegistry agencies, Access access, Clock clock) {
        this.desk = desk;
        this.measures = measures;
        this.agencies = agencies;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<Answer> draft(Caller caller, @Valid @RequestBody DraftBody body) {
        agencies.require(body.agency());
        access.require(caller.actor(), body.agency(), OFFICER);
        var id = new MeasureId(desk.newId(caller, body.id()));
        var command = new DraftMeasure(id, body.agency(), body.fiscalYear(), body.plan(), null);
        var answer = desk.send(caller, body.agency(), id.toString(), command);
        return Answers.created(URI.create("/api/measures/" + answer.id()), answer);
    }

    @PostMapping("/{id}/revise")
    ResponseEntity<Answer> revise(Caller caller, @PathVariable MeasureId id, @Valid @RequestBody ReviseBody body) {
        return measures.send(caller, new ReviseMeasure(id, body.change(), body.reason(), null), OFFICER);
    }

    @PostMapping("/{id}/steps/{step}/drop")
    ResponseEntity<Answer> dropStep(
            Caller caller, @PathVariable MeasureId id, @PathVariable int step, @Valid @RequestBody ReasonBody body) {
        return measures.send(caller, new DropStep(id, step, body.reason()), OFFICER);
    }

    @PostMapping("/{id}/steps/{step}/substitute")
    ResponseEntity<Answer> substituteStep(
            Caller caller,
            @PathVariable MeasureId id,
            @PathVariable int step,
            @Valid @RequestBody SubstituteBody body) {
        return measures.send(caller, new SubstituteStep(id, step, body.step().step(), body.reason()), OFFICER);
    }

    @PostMapping("/{id}/adopt")
    ResponseEntity<Answer> adopt(Caller caller, @PathVariable MeasureId id) {
        return measures.send(caller, new AdoptMeasure(id, today(), null), EXECUTIVE);
    }

    @PostMapping("/{id}/actions")
    ResponseEntity<Answer> act(Caller caller, @PathVariable MeasureId id, @Valid @RequestBody ActionBody body) {
        var evidence = PlanBodies.orNone(body.evidence());
        measures.checkEvidence(measures.require(caller, id, OFFICER), evidence);
        return measures.send(caller, new RecordAction(id, body.action(), evidence, today(), null), OFFICER);
    }

    /** @param n the action, from 1 */
    @PostMapping("/{id}/actions/{n}/evidence")
    ResponseEntity<Answer> attach(
            Caller caller, @PathVariable MeasureId id, @PathVariable int n, @Valid @RequestBody AttachBody body) {
        measures.checkEvidence(measures.require(caller, id, OFFICER), body.evidence());
        return measures.send(caller, new AttachEvidence(id, n, body.evidence()), OFFICER);
    }

    /** @param n the action, from 1 */
    @PostMapping("/{id}/actions/{n}/evidence/detach")
    ResponseEntity<Answer> detach(
            Caller caller, @PathVariable MeasureId id, @PathVariable int n, @Valid @RequestBody DetachBody body) {
        return measures.send(caller, new DetachEvidence(id, n, body.evidence(), body.reason()), OFFICER);
    }

    /** Only an executive follows up as one, or gives an order. */
    @PostMapping("/{id}/follow-ups")
    ResponseEntity<Answer> followUp(
            Caller caller, @PathVariable MeasureId id, @Valid @RequestBody FollowedUpBody body) {
        var evidence = PlanBodies.orNone(body.evidence());
        measures.checkEvidence(measures.require(caller, id, OFFICER, EXECUTIVE), evidence);
        var command = new RecordFollowUp(id, body.text(), body.on(), body.by(), body.order(), evidence, today(), null);
        boolean executive = body.by() == By.EXECUTIVE || body.order() != null;
        return executive
                ? measures.send(caller, command, EXECUTIVE)
                : measures.send(caller, command, OFFICER, EXECUTIVE);
    }

    @PostMapping("/{id}/obstacles")
    ResponseEntity<Answer> reportObstacle(
            Caller caller, @PathVariable MeasureId id, @Valid @RequestBody TextBody body) {
        return measures.send(caller, new ReportObstacle(id, body.text(), null), OFFICER);
    }

    @PostMapping("/{id}/obstacles/{n}/resolve")
    ResponseEntity<Answer> resolveObstacle(
            Caller caller, @PathVariable MeasureId id, @PathVariable int n, @Valid @RequestBody ResolutionBody body) {
        return measures.send(caller, new ResolveObstacle(id, n, body.resolution()), EXECUTIVE);
    }

    @PostMapping("/{id}/recommendations")
    ResponseEntity<Answer> recommend(Caller caller, @PathVariable MeasureId id, @Valid @RequestBody TextBody body) {
        return measures.send(caller, new Recommend(id, body.text(), null), OFFICER, EXECUTIVE);
    }

    @PostMapping("/{id}/outcome")
    ResponseEntity<Answer> recordOutcome(Caller caller, @PathVariable MeasureId id, @Valid @RequestBody TextBody body) {
        return measures.send(caller, new RecordOutcome(id, body.text(), null), OFFICER);
    }

    @PostMapping("/{id}/complete")
    ResponseEntity<Answer> complete(Caller caller, @PathVariable MeasureId id) {
        return measures.send(caller, new CompleteMeasure(id, today()), OFFICER);
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<Answer> cancel(Caller caller, @PathVariable MeasureId id, @Valid @RequestBody ReasonBody body) {
        return measures.send(caller, new CancelMeasure(id, body.reason()), EXECUTIVE);
    }

    @PostMapping("/{id}/replace")
    ResponseEntity<Answer> replace(Caller caller, @PathVariable MeasureId id, @Valid @RequestBody ReplaceBody body) {
        measures.checkReplacement(measures.require(caller, id, EXECUTIVE), body.by());
        return measures.send(caller, new ReplaceMeasure(id, body.by(), body.reason()), EXECUTIVE);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
