package org.sucharit.complaints.disclosing;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.kit.security.Actor;

/** What a granted request opens, for whoever asked for it. */
@RestController
@RequestMapping("/api/cases/{id}")
class OpeningApi {

    private final Opening opening;

    OpeningApi(Opening opening) {
        this.opening = opening;
    }

    @GetMapping("/identity")
    ResponseEntity<DisclosedIdentity> identity(Actor actor, @PathVariable CaseId id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(opening.identity(actor, id));
    }

    /** The file as it was sent: not rebuilt, so it may be dangerous and name its author. */
    @GetMapping("/originals/{fileId}")
    ResponseEntity<Resource> original(Actor actor, @PathVariable CaseId id, @PathVariable String fileId) {
        return opening.original(actor, id, fileId);
    }
}
