package org.sucharit.complaints.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes complaints from anyone. Nobody is signed in here, whatever the request carries. */
@RestController
@RequestMapping("/api/complaints")
class FilingApi {

    private final Filing filing;
    private final Submission submission;
    private final ComplaintReader reader;

    FilingApi(Filing filing, Submission submission, ComplaintReader reader) {
        this.filing = filing;
        this.submission = submission;
        this.reader = reader;
    }

    /**
     * @param receipt the only copy there will ever be
     * @param files in the order they were sent
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Filed(
            @JsonProperty String receipt, LocalDate acknowledgedOn, LocalDate answerDueOn, List<FiledFileBody> files) {

        @Override
        public String toString() {
            return "•••";
        }
    }

    /** @param rebuilt whether there is a copy to work with; otherwise the file opens by four eyes only */
    record FiledFileBody(boolean rebuilt) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ComplaintBody.class)))
    ResponseEntity<Filed> file(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, HttpServletRequest request)
            throws IOException {
        return answer(filing.file(SubmissionKey.of(key), reader.read(request.getInputStream())));
    }

    /** With files: the complaint in part {@code complaint}, the files in parts {@code attachment}, in any order. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Filed> fileWithAttachments(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request) {
        return answer(submission.file(SubmissionKey.of(key), request));
    }

    private static ResponseEntity<Filed> answer(Acknowledgement acknowledged) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Filed(
                        acknowledged.receipt().shown(),
                        acknowledged.acknowledgedOn(),
                        acknowledged.answerDueOn(),
                        acknowledged.rebuilt().stream().map(FiledFileBody::new).toList()));
    }
}
