package org.sucharit.complaints.disclosing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
    void original(Actor actor, @PathVariable CaseId id, @PathVariable String fileId, HttpServletResponse response)
            throws IOException {
        try (var original = opening.original(actor, id, fileId)) {
            response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"original\"");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            original.transferTo(response.getOutputStream());
        }
    }
}
