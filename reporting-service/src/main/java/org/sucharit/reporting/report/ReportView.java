package org.sucharit.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.reporting.report.ReportFacts.Returned;

/**
 * A report as the API shows it.
 *
 * @param sha256 of the canonical JSON of the content; null before it is signed
 * @param returned why it was last returned; null once it is submitted again
 * @param found where on the agency's own site its SHA-256 was found, and since when it is not any more where it is gone
 * @param content what it says; once signed, just what was signed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
        ReportId id,
        ReportKind kind,
        AgencyId agency,
        int fiscalYear,
        @Nullable ReportingRound round,
        ReportStatus status,
        int edition,
        @Nullable ReportId previous,
        @Nullable ReportId supersededBy,
        @Nullable String sha256,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate publishedOn,
        @Nullable Returned returned,
        List<SignedCopy> copies,
        List<Found> found,
        ReportContent content,
        long version) {

    static ReportView of(ReportFacts facts, long version) {
        var content = facts.content();
        var signed = facts.signed();
        return new ReportView(
                facts.id(),
                content.kind(),
                facts.agency(),
                content.fiscalYear(),
                content.round(),
                facts.status(),
                content.edition().number(),
                content.edition().previous(),
                facts.supersededBy(),
                signed == null ? null : signed.sha256(),
                signed == null ? null : signed.on(),
                facts.publishedOn(),
                facts.returned(),
                facts.copies(),
                facts.found(),
                content,
                version);
    }
}
