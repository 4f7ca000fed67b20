package org.sucharit.complaints.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
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
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Channel;
import org.sucharit.complaints.complaint.ComplaintBody;
import org.sucharit.complaints.complaint.Recording.Recorded;
import org.sucharit.kit.command.Caller;

/** Complaints that staff record on someone's behalf. */
@RestController
@RequestMapping("/api/cases")
class RecordingApi {

    private final RecordingDesk recording;

    RecordingApi(RecordingDesk recording) {
        this.recording = recording;
    }

    /** Stands beside the complaint in the same object. @param channel how it came in */
    record ChannelBody(@NotNull Channel channel) {}

    /**
     * @param receipt for the complainant: opens nothing but its replacement by one that nobody has seen
     * @param visible whether whoever recorded it may see the case
     * @param id null when not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Filed(
            @JsonProperty String receipt,
            LocalDate acknowledgedOn,
            LocalDate answerDueOn,
            boolean visible,
            @Nullable CaseId id) {

        @Override
        public String toString() {
            return "•••";
        }
    }

    /** The body is read twice: it is one object with the complaint and its channel. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Filed> record(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ComplaintBody complaint,
            @Valid @RequestBody ChannelBody how) {
        var recorded = recording.record(caller, key, complaint, how.channel());
        boolean visible = recording.isVisible(caller.actor(), recorded);
        var answer = ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore());
        if (visible) answer.location(URI.create("/api/cases/" + recorded.caseId()));
        return answer.body(filed(recorded, visible));
    }

    private static Filed filed(Recorded recorded, boolean visible) {
        var acknowledged = recorded.acknowledgement();
        return new Filed(
                acknowledged.receipt().shown(),
                acknowledged.acknowledgedOn(),
                acknowledged.answerDueOn(),
                visible,
                visible ? recorded.caseId() : null);
    }
}
