package org.sucharit.complaints.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.complaints.access.CaseAccessEvent.CaseRead;
import org.sucharit.complaints.access.Reading;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.kit.security.Actor;

/** Reading a case over HTTP. Whoever may not see it gets what anyone gets for a case that does not exist. */
@RestController
@RequestMapping("/api/cases")
class CaseApi {

    private final CaseReading reading;

    CaseApi(CaseReading reading) {
        this.reading = reading;
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseView> one(Actor actor, @PathVariable CaseId id) {
        var view = reading.view(actor, id);
        return ResponseEntity.ok().eTag("\"" + view.summary().version() + "\"").body(view);
    }

    @GetMapping("/{id}/history")
    Past history(Actor actor, @PathVariable CaseId id) {
        return new Past(reading.history(actor, id));
    }

    @GetMapping("/{id}/access-log")
    Log accessLog(Actor actor, @PathVariable CaseId id) {
        return new Log(reading.accessLog(actor, id).stream().map(Read::of).toList());
    }

    /** @param items every step in order, who and when */
    record Past(List<CaseStepTaken> items) {}

    /** @param items every reading in order */
    record Log(List<Read> items) {}

    /** @param by subject of the reader @param entry which file or identity */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Read(String by, Reading what, @Nullable String entry, LocalDate on) {

        static Read of(CaseRead event) {
            return new Read(event.by(), event.what(), event.entry(), event.on());
        }
    }
}
