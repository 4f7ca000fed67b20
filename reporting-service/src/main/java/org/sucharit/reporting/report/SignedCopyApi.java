package org.sucharit.reporting.report;

import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;
import static org.sucharit.reporting.report.ReportDesk.STAFF;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;
import org.sucharit.reporting.report.ReportCommand.AttachSignedCopy;

/** Scans of the paper that was signed by hand, beside the report. Only ever handed out to be saved. */
@RestController
@RequestMapping("/api/reports/{id}/signed-copies")
class SignedCopyApi {

    private final ReportDesk desk;
    private final ReportDoor door;
    private final SignedCopies copies;

    SignedCopyApi(ReportDesk desk, ReportDoor door, SignedCopies copies) {
        this.desk = desk;
        this.door = door;
        this.copies = copies;
    }

    @Operation(
            summary = "Keeps a scan of what was signed by hand: PDF, JPEG or PNG; the same one again changes nothing")
    @PostMapping(consumes = MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> attach(Caller caller, @PathVariable ReportId id, @RequestPart MultipartFile file) {
        desk.require(caller, id, STAFF);
        try (var content = file.getInputStream()) {
            var command = new AttachSignedCopy(id, copies.keep(content), desk.today());
            return Answers.ok(desk.send(caller, command, STAFF));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Operation(summary = "A scan of what was signed by hand, to be saved")
    @GetMapping("/{sha256}")
    ResponseEntity<InputStreamResource> content(
            @Nullable Actor actor, @PathVariable ReportId id, @PathVariable String sha256) {
        var copy = door.see(actor, id).copy(sha256).orElseThrow(Problem::notFound);
        var type = MediaType.parseMediaType(copy.mediaType());
        var name = "signed-" + id + "." + type.getSubtype();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(type)
                .contentLength(copy.size())
                .body(new InputStreamResource(copies.open(copy)));
    }
}
