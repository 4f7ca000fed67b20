package org.sucharit.measures.assessment;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.assessment.AssessmentBoard.AssessmentView;
import org.sucharit.measures.assessment.AssessmentCommand.RecordAssessment;

/** What the yearly assessment gave an agency. */
@RestController
@RequestMapping("/api/assessments/{agency}/{fiscalYear}")
class AssessmentApi {

    private final CommandDesk desk;
    private final AssessmentBoard board;
    private final AgencyRegistry agencies;
    private final Freshness freshness;
    private final Access access;

    AssessmentApi(
            CommandDesk desk, AssessmentBoard board, AgencyRegistry agencies, Freshness freshness, Access access) {
        this.desk = desk;
        this.board = board;
        this.agencies = agencies;
        this.freshness = freshness;
        this.access = access;
    }

    @PutMapping
    ResponseEntity<Answer> record(
            Caller caller,
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @Valid @RequestBody AssessmentBody body) {
        agencies.require(agency);
        access.require(caller.actor(), agency, Role.OFFICER);
        var id = new AssessmentId(agency, fiscalYear);
        var command = new RecordAssessment(id, body.result(), body.reason(), null);
        return Answers.ok(desk.send(caller, agency, id.toString(), command));
    }

    @GetMapping
    ResponseEntity<AssessmentView> one(
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable Long v,
            HttpServletResponse response) {
        var id = new AssessmentId(agency, fiscalYear);
        freshness.one(AssessmentRow.COLLECTION, id.toString(), v, response);
        var found = board.find(id).orElseThrow(Problem::notFound);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found);
    }
}
