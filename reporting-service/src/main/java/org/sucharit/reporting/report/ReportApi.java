package org.sucharit.reporting.report;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import org.sucharit.kit.command.History;
import org.sucharit.kit.command.RecordedEvent;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;
import org.sucharit.reporting.report.ReportBodies.*;
import org.sucharit.reporting.report.ReportChanges.Change;
import org.sucharit.reporting.report.ReportCommand.*;
import org.sucharit.reporting.report.ReportReview.Reviewed;

/** Writing and reading reports. What is published everyone reads, the rest the agency and the oversight body. */
@RestController
@RequestMapping("/api/reports")
class ReportApi {

    private final ReportDesk desk;
    private final ReportDoor door;
    private final ReportList list;
    private final ReportReview review;
    private final PresentState present;
    private final Streams streams;
    private final History history;
    private final Freshness freshness;

    ReportApi(
            ReportDesk desk,
            ReportDoor door,
            ReportList list,
            ReportReview review,
            PresentState present,
            Streams streams,
            History history,
            Freshness freshness) {
        this.desk = desk;
        this.door = door;
        this.list = list;
        this.review = review;
        this.present = present;
        this.streams = streams;
        this.history = history;
        this.freshness = freshness;
    }

    @Operation(summary = "Drafts a report from what is recorded by now")
    @PostMapping
    ResponseEntity<Answer> draft(Caller caller, @Valid @RequestBody DraftBody body) {
        var answer = desk.draft(caller, body.id(), body.subject());
        return Answers.created(URI.create("/api/reports/" + answer.id()), answer);
    }

    @Operation(summary = "Takes anew what was recorded since it was drafted; every word that somebody wrote stays")
    @PostMapping("/{id}/redraft")
    ResponseEntity<Answer> redraft(Caller caller, @PathVariable ReportId id) {
        return Answers.ok(desk.redraft(caller, id));
    }

    @Operation(summary = "The words of a draft: its sections and what was written about each indicator")
    @PutMapping("/{id}/words")
    ResponseEntity<Answer> words(Caller caller, @PathVariable ReportId id, @Valid @RequestBody WordsBody body) {
        return Answers.ok(desk.send(caller, new ReviseWords(id, body.words(), body.meanings()), Role.OFFICER));
    }

    @Operation(summary = "Number, date, memo and look of a draft")
    @PutMapping("/{id}/formalities")
    ResponseEntity<Answer> formalities(
            Caller caller, @PathVariable ReportId id, @Valid @RequestBody FormalitiesBody body) {
        return Answers.ok(desk.send(caller, new ReviseFormalities(id, body.formalities()), Role.OFFICER));
    }

    @Operation(
            summary =
                    "Says that a measure has no obstacles, or no recommendations: ไม่มี, recorded as the caller's word")
    @PostMapping("/{id}/none")
    ResponseEntity<Answer> none(Caller caller, @PathVariable ReportId id, @Valid @RequestBody NoneBody body) {
        var none = new StatedNone(body.measure(), body.field(), caller.actor().name());
        return Answers.ok(desk.send(caller, new StateNothing(id, none), Role.OFFICER));
    }

    @Operation(summary = "Takes back that there were none")
    @DeleteMapping("/{id}/none/{measure}/{field}")
    ResponseEntity<Answer> takeBack(
            Caller caller, @PathVariable ReportId id, @PathVariable UUID measure, @PathVariable NoneField field) {
        return Answers.ok(desk.send(caller, new TakeStatementBack(id, measure, field), Role.OFFICER));
    }

    /** Read from its events, so it is never stale. */
    @Operation(summary = "A report; as a file, if Accept asks for one")
    @GetMapping("/{id}")
    ResponseEntity<ReportView> one(@Nullable Actor actor, @PathVariable ReportId id) {
        var facts = door.see(actor, id);
        var version = streams.require(id.toString(), Reports.REPORT).version();
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(ReportView.of(facts, version));
    }

    /** @param status of anything but {@code PUBLISHED} finds something only for who reads all of the agency's reports */
    @Operation(
            summary = "Reports that are published; for an agency's own staff and oversight bodies all of its reports")
    @GetMapping
    Listing<ReportRow> list(
            @Nullable Actor actor,
            @RequestParam @Nullable AgencyId agency,
            @RequestParam @Nullable ReportKind kind,
            @RequestParam @Nullable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable ReportStatus status,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            HttpServletResponse response) {
        freshness.list(ReportList.GROUP, after, response);
        boolean all = agency != null && door.readsAll(actor, agency);
        var search = new ReportList.Search(agency, kind, fiscalYear, status, all);
        return page.of(list.find(search, page.skip(), page.limit()), list.count(search), row -> row);
    }

    @Operation(summary = "What looks wrong in a report by now")
    @GetMapping("/{id}/findings")
    Items<Reviewed> findings(@Nullable Actor actor, @PathVariable ReportId id, Locale language) {
        return new Items<>(review.of(door.see(actor, id).content(), language));
    }

    @Operation(summary = "What was recorded since a report was drafted or, once it is signed, since then")
    @GetMapping("/{id}/changes")
    Items<Change> changes(@Nullable Actor actor, @PathVariable ReportId id) {
        return new Items<>(present.changesSince(door.see(actor, id).content()));
    }

    @Operation(summary = "Every event of a report in order, who and when: for the agency's own staff")
    @GetMapping("/{id}/history")
    Items<RecordedEvent> history(Caller caller, @PathVariable ReportId id) {
        desk.require(caller, id, ReportDesk.STAFF);
        return new Items<>(history.of(id.toString()));
    }

    record Items<T>(List<T> items) {}
}
