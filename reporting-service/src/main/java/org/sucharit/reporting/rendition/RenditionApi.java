package org.sucharit.reporting.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kit.security.Actor;
import org.sucharit.reporting.report.ReportContent;
import org.sucharit.reporting.report.ReportDoor;
import org.sucharit.reporting.report.ReportFacts;
import org.sucharit.reporting.report.ReportId;

/**
 * Reports as files: by the ending of the address, or by what is asked for in {@code Accept}. Everyone gets what is
 * published; before that it is for those who may read the report.
 */
@RestController
@RequestMapping("/api/reports")
class RenditionApi {

    private final ReportDoor door;
    private final Renditions renditions;

    RenditionApi(ReportDoor door, Renditions renditions) {
        this.door = door;
        this.renditions = renditions;
    }

    @Operation(summary = "A report as a page of its own; everyone gets what is published")
    @GetMapping(path = "/{id}.html")
    ResponseEntity<byte[]> html(@Nullable Actor reader, @PathVariable ReportId id) {
        return file(reader, id, Format.HTML);
    }

    @GetMapping(path = "/{id}", produces = Format.HTML_TYPE)
    ResponseEntity<byte[]> acceptedHtml(@Nullable Actor reader, @PathVariable ReportId id) {
        return file(reader, id, Format.HTML);
    }

    @Operation(summary = "A report as a Word document; everyone gets what is published")
    @GetMapping(path = "/{id}.docx")
    ResponseEntity<byte[]> docx(@Nullable Actor reader, @PathVariable ReportId id) {
        return file(reader, id, Format.DOCX);
    }

    @GetMapping(path = "/{id}", produces = Format.DOCX_TYPE)
    ResponseEntity<byte[]> acceptedDocx(@Nullable Actor reader, @PathVariable ReportId id) {
        return file(reader, id, Format.DOCX);
    }

    @Operation(summary = "A report as PDF; everyone gets what is published")
    @GetMapping(path = "/{id}.pdf")
    ResponseEntity<byte[]> pdf(@Nullable Actor reader, @PathVariable ReportId id) {
        return file(reader, id, Format.PDF);
    }

    @GetMapping(path = "/{id}", produces = Format.PDF_TYPE)
    ResponseEntity<byte[]> acceptedPdf(@Nullable Actor reader, @PathVariable ReportId id) {
        return file(reader, id, Format.PDF);
    }

    @Operation(summary = "A report as a table; everyone gets what is published")
    @GetMapping(path = "/{id}.csv")
    ResponseEntity<byte[]> csv(@Nullable Actor reader, @PathVariable ReportId id) {
        return file(reader, id, Format.CSV);
    }

    @GetMapping(path = "/{id}", produces = Format.CSV_TYPE)
    ResponseEntity<byte[]> acceptedCsv(@Nullable Actor reader, @PathVariable ReportId id) {
        return file(reader, id, Format.CSV);
    }

    @Operation(summary = "What was signed: canonical JSON (RFC 8785), whose SHA-256 the signature names")
    @GetMapping(path = "/{id}.json")
    ResponseEntity<byte[]> json(@Nullable Actor reader, @PathVariable ReportId id) {
        return file(reader, id, Format.JSON);
    }

    private ResponseEntity<byte[]> file(@Nullable Actor reader, ReportId id, Format format) {
        var report = door.see(reader, id);
        var rendition = renditions.of(report, format);
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(report.content(), format))
                .varyBy(HttpHeaders.ACCEPT)
                .eTag(rendition.sha256())
                .cacheControl(caching(report))
                .body(rendition.content());
    }

    /** Published files are kept, but asked for: a page may link to them while they are still drafts. */
    private static CacheControl caching(ReportFacts report) {
        return report.isPublic() ? CacheControl.noCache() : CacheControl.noStore();
    }

    private static String disposition(ReportContent report, Format format) {
        var kind = format.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return kind.filename(name(report) + "." + format.ending(), UTF_8)
                .build()
                .toString();
    }

    /** {@code krut-2566-progress-first-half}, and from the second edition on {@code …-2}. */
    private static String name(ReportContent report) {
        var round = report.round() == null ? "" : "-" + report.round();
        int edition = report.edition().number();
        var name = report.agency().code() + "-" + report.fiscalYear() + "-" + report.kind() + round;
        return name.toLowerCase(Locale.ROOT).replace('_', '-') + (edition > 1 ? "-" + edition : "");
    }
}
