package org.sucharit.complaints.casepages;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.disclosing.Opening;
import org.sucharit.kit.security.Actor;

/** What four eyes granted, for whom it was granted to. Everybody else gets the page of something that is not there. */
@Controller
@RequestMapping("/cases/{id}")
class IdentityPages {

    private final Opening opening;
    private final CaseDoor door;
    private final CaseParts parts;

    IdentityPages(Opening opening, CaseDoor door, CaseParts parts) {
        this.opening = opening;
        this.door = door;
        this.parts = parts;
    }

    @GetMapping("/identity")
    ModelAndView identity(Actor actor, @PathVariable CaseId id) {
        var identity = opening.identity(actor, id);
        var page = parts.page("identity", actor, door.see(actor, id));
        page.addObject("identity", identity);
        return page;
    }

    /** A file as it was sent, to be saved. */
    @GetMapping("/originals/{fileId}")
    ResponseEntity<Resource> original(Actor actor, @PathVariable CaseId id, @PathVariable String fileId) {
        return opening.original(actor, id, fileId);
    }
}
