package org.sucharit.complaints.complaint;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes complaints from anyone. Nobody is signed in here, whatever the request carries. */
@RestController
@RequestMapping("/api/complaints")
class FilingApi {

    private final Filing filing;

    FilingApi(Filing filing) {
        this.filing = filing;
    }

    /** @param receipt the only copy there will ever be */
    record Filed(@JsonProperty String receipt, LocalDate acknowledgedOn, LocalDate answerDueOn) {

        @Override
        public String toString() {
            return "•••";
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Filed> file(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ComplaintBody body) {
        var acknowledged = filing.file(SubmissionKey.of(key), body);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Filed(
                        acknowledged.receipt().shown(), acknowledged.acknowledgedOn(), acknowledged.answerDueOn()));
    }
}
