package org.sucharit.reporting.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.reporting.report.ReportEvent;
import org.sucharit.reporting.report.ReportEvent.*;
import org.sucharit.reporting.report.ReportFacts;
import org.sucharit.reporting.report.ReportId;
import org.sucharit.reporting.report.ReportKind;
import org.sucharit.reporting.report.SignedCopy;

/** What others learn about reports: nothing before they are published. */
sealed interface ReportNews extends News {

    /** Longer ones are not sent along: records have an end. */
    int MOST_BYTES = 600_000;

    /** @param canonical JSON of all that was signed; null where it is very long @param copies scans that were there by then */
    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.report.published.v1")
    record ReportPublishedV1(
            UUID reportId,
            String agency,
            ReportKind kind,
            int fiscalYear,
            @Nullable ReportingRound round,
            String title,
            int edition,
            @Nullable UUID previous,
            @Nullable String number,
            @Nullable LocalDate date,
            String sha256,
            @Nullable String canonical,
            LocalDate signedOn,
            LocalDate publishedOn,
            List<SignedCopy> copies)
            implements ReportNews {}

    @WireType("sucharit.report.superseded.v1")
    record ReportSupersededV1(UUID reportId, String agency, UUID by) implements ReportNews {}

    @WireType("sucharit.report.copy-attached.v1")
    record SignedCopyAttachedV1(UUID reportId, String agency, SignedCopy copy, LocalDate on) implements ReportNews {}

    @WireType("sucharit.report.found-on-site.v1")
    record ReportFoundOnSiteV1(UUID reportId, String agency, URI address, String sha256, LocalDate on)
            implements ReportNews {}

    @WireType("sucharit.report.gone-from-site.v1")
    record ReportGoneFromSiteV1(UUID reportId, String agency, URI address, LocalDate on) implements ReportNews {}

    /** @param facts of the report once the event had happened @return empty for what is nobody else's business */
    static Optional<ReportNews> of(ReportEvent event, ReportFacts facts) {
        if (!facts.isPublic()) return Optional.empty();
        var id = event.reportId().value();
        var agency = facts.agency().value();
        return switch (event) {
            case ReportPublished e -> Optional.of(published(e, facts));
            case ReportSuperseded e -> Optional.of(new ReportSupersededV1(id, agency, e.by().value()));
            case SignedCopyAttached e -> Optional.of(new SignedCopyAttachedV1(id, agency, e.copy(), e.on()));
            case ReportFoundOnSite e ->
                Optional.of(new ReportFoundOnSiteV1(id, agency, e.address(), e.sha256(), e.on()));
            case ReportGoneFromSite e -> Optional.of(new ReportGoneFromSiteV1(id, agency, e.address(), e.on()));
            case ReportDrafted _,
                    ReportRedrafted _,
                    WordsRevised _,
                    FormalitiesRevised _,
                    NothingStated _,
                    StatementTakenBack _,
                    ReportSubmitted _,
                    ReportReturned _,
                    ReportEndorsed _,
                    ReportSigned _ -> Optional.empty();
        };
    }

    private static ReportPublishedV1 published(ReportPublished event, ReportFacts facts) {
        var content = facts.content();
        var signed = Objects.requireNonNull(facts.signed());
        return new ReportPublishedV1(
                event.reportId().value(),
                facts.agency().value(),
                content.kind(),
                content.fiscalYear(),
                content.round(),
                content.title(),
                content.edition().number(),
                uuid(content.edition().previous()),
                content.formalities().number(),
                content.formalities().date(),
                signed.sha256(),
                signed.canonical().getBytes(UTF_8).length > MOST_BYTES ? null : signed.canonical(),
                signed.on(),
                event.on(),
                facts.copies());
    }

    private static @Nullable UUID uuid(@Nullable ReportId id) {
        return id == null ? null : id.value();
    }
}
