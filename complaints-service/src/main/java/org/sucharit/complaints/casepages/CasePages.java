package org.sucharit.complaints.casepages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.attachment.Downloads;
import org.sucharit.complaints.casefile.CaseFileReading;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Actor;

/** Reading one case with a browser. Whoever may not see it gets the page of a case that does not exist. */
@Controller
@RequestMapping("/cases/{id}")
class CasePages {

    private final CaseScreen screen;
    private final CaseFileReading files;
    private final Downloads downloads;

    CasePages(CaseScreen screen, CaseFileReading files, Downloads downloads) {
        this.screen = screen;
        this.files = files;
        this.downloads = downloads;
    }

    /** @param done what was done last, to be told */
    @GetMapping
    ModelAndView one(Actor actor, @PathVariable CaseId id, @RequestParam @Nullable String done, Locale language) {
        var deed = done == null ? null : Deed.named(done).orElse(null);
        return screen.show(actor, id, deed, language);
    }

    /** The rebuilt copy of a file, to be saved. */
    @GetMapping("/files/{fileId}")
    ResponseEntity<Resource> file(Actor actor, @PathVariable CaseId id, @PathVariable String fileId) {
        var file = files.open(actor, id, fileId);
        return downloads.of(file.copy(), file.name());
    }

    /** Who comes back to an address that only takes forms, for instance to change the language. */
    @GetMapping("/{step}")
    String back(Caller caller, @PathVariable CaseId id, @PathVariable String step) {
        return "redirect:/cases/" + id;
    }
}
