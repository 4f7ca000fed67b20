package org.sucharit.complaints.casefile;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.complaints.attachment.Downloads;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.security.Actor;

/** Working copies of files, to be saved and never to be shown by a browser. */
@RestController
@RequestMapping("/api/cases")
class CaseFileApi {

    private final CaseFileReading reading;
    private final Downloads downloads;

    CaseFileApi(CaseFileReading reading, Downloads downloads) {
        this.reading = reading;
        this.downloads = downloads;
    }

    @GetMapping("/{id}/files/{fileId}")
    ResponseEntity<Resource> copy(Actor actor, @PathVariable CaseId id, @PathVariable String fileId) {
        var file = reading.open(actor, id, fileId);
        return downloads.of(file.copy(), file.name());
    }

    @GetMapping("/{id}/files/{fileId}/thumbnail")
    ResponseEntity<Resource> thumbnail(Actor actor, @PathVariable CaseId id, @PathVariable String fileId) {
        var file = reading.open(actor, id, fileId);
        return downloads.of(file.thumbnail(), new Secret("thumbnail"));
    }
}
