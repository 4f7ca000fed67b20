package org.sucharit.reporting.publicpages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.reporting.report.Found;
import org.sucharit.reporting.report.ReportFacts;
import org.sucharit.reporting.report.ReportId;
import org.sucharit.reporting.report.ReportKind;
import org.sucharit.reporting.report.Signature;
import org.sucharit.reporting.report.SignedCopy;

/**
 * What the page of a published report says about it.
 *
 * @param edition from 1
 * @param newer the edition that stands in its place
 */
record PublishedReport(
        ReportId id,
        String title,
        ReportKind kind,
        int fiscalYear,
        @Nullable ReportingRound round,
        String agency,
        String agencyName,
        @Nullable String number,
        @Nullable LocalDate date,
        int edition,
        @Nullable ReportId previous,
        @Nullable ReportId newer,
        List<Signature> signatures,
        @Nullable LocalDate publishedOn,
        @Nullable String sha256,
        List<Found> found,
        List<SignedCopy> copies) {

    static PublishedReport of(ReportFacts facts) {
        var content = facts.content();
        var signed = facts.signed();
        return new PublishedReport(
                facts.id(),
                content.title(),
                content.kind(),
                content.fiscalYear(),
                content.round(),
                content.agency().code().value(),
                content.agency().nameTh(),
                content.formalities().number(),
                content.formalities().date(),
                content.edition().number(),
                content.edition().previous(),
                facts.supersededBy(),
                content.signatures(),
                facts.publishedOn(),
                signed == null ? null : signed.sha256(),
                facts.found(),
                facts.copies());
    }
}
