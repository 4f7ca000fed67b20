package org.sucharit.complaints.retention;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.retention.Retention.Soon;
import org.sucharit.complaints.retention.RetentionBodies.AskBody;
import org.sucharit.complaints.retention.RetentionBodies.HoldBody;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;

/** Keeping cases and letting them go. */
@RestController
@RequestMapping("/api/cases")
class RetentionApi {

    private final RetentionDesk desk;
    private final Retention retention;

    RetentionApi(RetentionDesk desk, Retention retention) {
        this.desk = desk;
        this.retention = retention;
    }

    /** Nothing of the case is erased until two persons have lifted it. */
    @PostMapping("/{id}/legal-hold")
    ResponseEntity<Answer> hold(Caller caller, @PathVariable CaseId id, @Valid @RequestBody HoldBody body) {
        return Answers.ok(desk.hold(caller, id, body.reason()));
    }

    /** @return 201; the answer's {@code id} is the number of the request */
    @PostMapping("/{id}/second-person")
    ResponseEntity<Answer> ask(Caller caller, @PathVariable CaseId id, @Valid @RequestBody AskBody body) {
        var answer = desk.ask(caller, id, body.matter(), body.reason(), body.retainUntil());
        return Answers.created(URI.create("/api/cases/%s/second-person/%s".formatted(id, answer.id())), answer);
    }

    @PostMapping("/{id}/second-person/{request}/agree")
    ResponseEntity<Answer> agree(Caller caller, @PathVariable CaseId id, @PathVariable int request) {
        return Answers.ok(desk.agree(caller, id, request));
    }

    @PostMapping("/{id}/second-person/{request}/decline")
    ResponseEntity<Answer> decline(Caller caller, @PathVariable CaseId id, @PathVariable int request) {
        return Answers.ok(desk.decline(caller, id, request));
    }

    @GetMapping("/{id}/retention")
    ResponseEntity<RetentionView> retention(Actor actor, @PathVariable CaseId id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(retention.of(actor, id));
    }

    /** Cases that will be erased within the time of warning. @param agency all that the caller may see when left out */
    @GetMapping("/erasures")
    Listing<Soon> erasures(Actor actor, @RequestParam @Nullable AgencyId agency, @Valid PageWish page) {
        List<Soon> all = retention.soon(actor, agency);
        var shown = all.stream().skip(page.skip()).limit(page.limit()).toList();
        return page.of(shown, all.size(), soon -> soon);
    }
}
