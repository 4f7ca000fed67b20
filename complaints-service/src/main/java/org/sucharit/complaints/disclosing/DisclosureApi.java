package org.sucharit.complaints.disclosing;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.disclosing.DisclosureBodies.AskBody;
import org.sucharit.complaints.disclosing.DisclosureBodies.DenyBody;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Actor;

/** Asking for the identity of a complainant, or for files as they were sent, and deciding on it. */
@RestController
@RequestMapping("/api/cases/{id}/identity-requests")
class DisclosureApi {

    private final DisclosureDesk desk;
    private final Disclosures disclosures;

    DisclosureApi(DisclosureDesk desk, Disclosures disclosures) {
        this.desk = desk;
        this.disclosures = disclosures;
    }

    /** @return 201; the answer's {@code id} is the number of the request */
    @PostMapping
    ResponseEntity<Answer> ask(Caller caller, @PathVariable CaseId id, @Valid @RequestBody AskBody body) {
        var answer = desk.request(caller, id, body.wanted(), body.reason());
        return Answers.created(URI.create("/api/cases/%s/identity-requests/%s".formatted(id, answer.id())), answer);
    }

    @PostMapping("/{request}/approve")
    ResponseEntity<Answer> approve(Caller caller, @PathVariable CaseId id, @PathVariable int request) {
        return Answers.ok(desk.approve(caller, id, request));
    }

    @PostMapping("/{request}/deny")
    ResponseEntity<Answer> deny(
            Caller caller, @PathVariable CaseId id, @PathVariable int request, @Valid @RequestBody DenyBody body) {
        return Answers.ok(desk.deny(caller, id, request, body.reason()));
    }

    @GetMapping
    ResponseEntity<Requests> all(Actor actor, @PathVariable CaseId id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Requests(disclosures.of(actor, id)));
    }

    /** @param items newest last */
    record Requests(List<DisclosureView> items) {}
}
