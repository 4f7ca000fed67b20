package org.sucharit.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.ReportingRound;

/**
 * A report in the list.
 *
 * @param id as the report's address has it
 * @param sha256 of the canonical JSON; null before it is signed
 * @param publishedOn null while only the agency and the oversight body may know of it
 * @param copies SHA-256s of scans of the paper signed by hand
 * @param found where on the agency's own site it was found, also where it is not any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportRow(
        String id,
        String agency,
        long version,
        ReportKind kind,
        int fiscalYear,
        @Nullable ReportingRound round,
        ReportStatus status,
        String agencyName,
        String title,
        int edition,
        @Nullable String previous,
        @Nullable String supersededBy,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String sha256,
        LocalDate draftedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate publishedOn,
        List<String> copies,
        List<Found> found) {

    static final String COLLECTION = "reports";

    /** The first event of a row. */
    static ReportRow of(ReportContent content, LocalDate on) {
        return new ReportRow(
                content.edition().report().toString(),
                content.agency().code().value(),
                0,
                content.kind(),
                content.fiscalYear(),
                content.round(),
                ReportStatus.DRAFT,
                content.agency().nameTh(),
                content.title(),
                content.edition().number(),
                text(content.edition().previous()),
                null,
                content.formalities().number(),
                content.formalities().date(),
                null,
                on,
                null,
                null,
                List.of(),
                List.of());
    }

    /** Whether the agency's own site shows it. */
    public boolean foundOnSite() {
        return found.stream().anyMatch(Found::stillThere);
    }

    ReportRow at(ReportStatus next) {
        return with(next, supersededBy, number, date, publishedOn, copies, found);
    }

    ReportRow with(Formalities next) {
        return with(status, supersededBy, next.number(), next.date(), publishedOn, copies, found);
    }

    ReportRow published(LocalDate on) {
        return with(ReportStatus.PUBLISHED, supersededBy, number, date, on, copies, found);
    }

    ReportRow superseded(ReportId by) {
        return with(status, by.toString(), number, date, publishedOn, copies, found);
    }

    ReportRow copied(SignedCopy copy) {
        var more = Stream.concat(copies.stream(), Stream.of(copy.sha256())).toList();
        return with(status, supersededBy, number, date, publishedOn, more, found);
    }

    ReportRow found(List<Found> places) {
        return with(status, supersededBy, number, date, publishedOn, copies, places);
    }

    ReportRow named(ReportContent.Agency present) {
        return new ReportRow(
                id,
                agency,
                version,
                kind,
                fiscalYear,
                round,
                status,
                present.nameTh(),
                title,
                edition,
                previous,
                supersededBy,
                number,
                date,
                sha256,
                draftedOn,
                signedOn,
                publishedOn,
                copies,
                found);
    }

    ReportRow signed(ReportContent content, String hash, LocalDate on) {
        return new ReportRow(
                id,
                agency,
                version,
                kind,
                fiscalYear,
                round,
                ReportStatus.SIGNED,
                content.agency().nameTh(),
                content.title(),
                content.edition().number(),
                text(content.edition().previous()),
                supersededBy,
                number,
                date,
                hash,
                draftedOn,
                on,
                publishedOn,
                copies,
                found);
    }

    private ReportRow with(
            ReportStatus next,
            @Nullable String by,
            @Nullable String officialNumber,
            @Nullable LocalDate officialDate,
            @Nullable LocalDate published,
            List<String> scans,
            List<Found> places) {
        return new ReportRow(
                id,
                agency,
                version,
                kind,
                fiscalYear,
                round,
                next,
                agencyName,
                title,
                edition,
                previous,
                by,
                officialNumber,
                officialDate,
                sha256,
                draftedOn,
                signedOn,
                published,
                scans,
                places);
    }

    private static @Nullable String text(@Nullable ReportId id) {
        return id == null ? null : id.toString();
    }
}
