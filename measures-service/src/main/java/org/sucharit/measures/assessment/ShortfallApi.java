package org.sucharit.measures.assessment;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.groups.Default;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.assessment.AssessmentBoard.ShortfallView;
import org.sucharit.measures.assessment.ShortfallCommand.RecordShortfall;
import org.sucharit.measures.assessment.ShortfallCommand.ReviseShortfall;

/** Where agencies fell short. */
@RestController
@RequestMapping("/api/shortfalls")
class ShortfallApi {

    private final CommandDesk desk;
    private final Streams streams;
    private final AssessmentBoard board;
    private final AgencyRegistry agencies;
    private final Freshness freshness;
    private final Access access;

    ShortfallApi(
            CommandDesk desk,
            Streams streams,
            AssessmentBoard board,
            AgencyRegistry agencies,
            Freshness freshness,
            Access access) {
        this.desk = desk;
        this.streams = streams;
        this.board = board;
        this.agencies = agencies;
        this.freshness = freshness;
        this.access = access;
    }

    @PostMapping
    ResponseEntity<Answer> record(
            Caller caller, @Validated({Default.class, ShortfallBody.First.class}) @RequestBody ShortfallBody body) {
        agencies.requireKnown(body.agency());
        access.require(caller.actor(), body.agency(), Role.OFFICER);
        var id = new ShortfallId(desk.newId(caller, body.id()));
        var command = new RecordShortfall(id, body.agency(), body.assessmentYear(), body.facts(), null);
        var answer = desk.send(caller, body.agency(), id.toString(), command);
        return Answers.created(URI.create("/api/shortfalls/" + answer.id()), answer);
    }

    @PutMapping("/{id}")
    ResponseEntity<Answer> revise(Caller caller, @PathVariable ShortfallId id, @Valid @RequestBody ShortfallBody body) {
        var agency = streams.ownerOf(id.toString(), "Shortfall");
        access.require(caller.actor(), agency, Role.OFFICER);
        var command = new ReviseShortfall(id, body.facts(), body.reason(), null);
        return Answers.ok(desk.send(caller, agency, id.toString(), command));
    }

    @GetMapping("/{id}")
    ResponseEntity<ShortfallView> one(
            @PathVariable ShortfallId id, @RequestParam @Nullable Long v, HttpServletResponse response) {
        freshness.one(ShortfallRow.COLLECTION, id.toString(), v, response);
        var found = board.find(id).orElseThrow(Problem::notFound);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found);
    }

    /** @param fiscalYear the assessed year */
    @GetMapping
    Listing<ShortfallView> list(
            @RequestParam @Nullable AgencyId agency,
            @RequestParam @Nullable @BuddhistYear Integer fiscalYear,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        freshness.list(AssessmentsProjection.GROUP, after, response);
        return board.find(agency, fiscalYear, page);
    }
}
