package org.sucharit.reporting.report;

import static org.sucharit.reporting.report.ReportDesk.STAFF;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Role;
import org.sucharit.reporting.report.ReportBodies.ReturnBody;
import org.sucharit.reporting.report.ReportBodies.StepBody;
import org.sucharit.reporting.report.ReportCommand.*;
import org.sucharit.reporting.report.Signature.Step;

/** The sign-off: the officer submits, the clerk endorses, the executive signs, then it is published. */
@RestController
@RequestMapping("/api/reports/{id}")
class ReportStepsApi {

    private final ReportDesk desk;

    ReportStepsApi(ReportDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "The officer submits it")
    @PostMapping("/submit")
    ResponseEntity<Answer> submit(
            Caller caller, @PathVariable ReportId id, @RequestBody(required = false) @Valid @Nullable StepBody body) {
        var by = desk.signature(caller, Step.SUBMITTED, position(body));
        return Answers.ok(desk.send(caller, new SubmitReport(id, by), Role.OFFICER));
    }

    @Operation(summary = "The clerk endorses it")
    @PostMapping("/endorse")
    ResponseEntity<Answer> endorse(
            Caller caller, @PathVariable ReportId id, @RequestBody(required = false) @Valid @Nullable StepBody body) {
        return Answers.ok(desk.endorse(caller, id, position(body)));
    }

    @Operation(summary = "Back to the officer, with a reason")
    @PostMapping("/return")
    ResponseEntity<Answer> giveBack(
            Caller caller, @PathVariable ReportId id, @RequestBody(required = false) @Valid @Nullable ReturnBody body) {
        var reason = ReportBodies.text(body == null ? null : body.reason());
        var command = new ReturnReport(id, reason, caller.actor().name(), desk.today());
        return Answers.ok(desk.send(caller, command, STAFF));
    }

    @Operation(summary = "The executive signs it")
    @PostMapping("/sign")
    ResponseEntity<Answer> sign(
            Caller caller, @PathVariable ReportId id, @RequestBody(required = false) @Valid @Nullable StepBody body) {
        return Answers.ok(desk.sign(caller, id, position(body)));
    }

    @Operation(summary = "From then on everyone may read it at its address")
    @PostMapping("/publish")
    ResponseEntity<Answer> publish(Caller caller, @PathVariable ReportId id) {
        return Answers.ok(desk.send(caller, new PublishReport(id, desk.today()), STAFF));
    }

    private static @Nullable String position(@Nullable StepBody body) {
        return body == null ? null : body.position();
    }
}
