package org.sucharit.reporting.report;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a report. {@code on} is the day in Bangkok. */
sealed interface ReportCommand {

    ReportId reportId();

    record DraftReport(@TargetAggregateIdentifier ReportId reportId, ReportContent content, LocalDate on)
            implements ReportCommand {}

    /** @param sections and analysis as they would be drafted now */
    record RedraftReport(
            @TargetAggregateIdentifier ReportId reportId,
            ReportContent.Agency agency,
            ReportData data,
            List<Section> sections,
            List<IndicatorAnalysis> analysis,
            LocalDate on)
            implements ReportCommand {}

    /** @param sections all of them, in order; null where they stay @param analysis texts by indicator; others stay */
    record ReviseWords(
            @TargetAggregateIdentifier ReportId reportId,
            @Nullable List<Section> sections,
            Map<Integer, String> analysis)
            implements ReportCommand {}

    record ReviseFormalities(@TargetAggregateIdentifier ReportId reportId, Formalities formalities)
            implements ReportCommand {}

    record StateNothing(@TargetAggregateIdentifier ReportId reportId, StatedNone none) implements ReportCommand {}

    record TakeStatementBack(@TargetAggregateIdentifier ReportId reportId, UUID measure, NoneField field)
            implements ReportCommand {}

    record SubmitReport(@TargetAggregateIdentifier ReportId reportId, Signature by) implements ReportCommand {}

    record ReturnReport(@TargetAggregateIdentifier ReportId reportId, String reason, String by, LocalDate on)
            implements ReportCommand {}

    record EndorseReport(@TargetAggregateIdentifier ReportId reportId, Signature by) implements ReportCommand {}

    /** @param previous the edition that stands now, and makes way in the same transaction; null when this is the first */
    record SignReport(
            @TargetAggregateIdentifier ReportId reportId,
            Signature by,
            int edition,
            @Nullable ReportId previous) implements ReportCommand {}

    record PublishReport(@TargetAggregateIdentifier ReportId reportId, LocalDate on) implements ReportCommand {}

    record AttachSignedCopy(@TargetAggregateIdentifier ReportId reportId, SignedCopy copy, LocalDate on)
            implements ReportCommand {}

    /** @param by the edition that is signed in the same transaction */
    record SupersedeReport(@TargetAggregateIdentifier ReportId reportId, ReportId by) implements ReportCommand {}

    /** @param address on the agency's own site @param sha256 that was found there @param at when it was seen so */
    record RecordFoundOnSite(
            @TargetAggregateIdentifier ReportId reportId, URI address, String sha256, Instant at, LocalDate on)
            implements ReportCommand {}

    /** @param address where it was found before @param at when it was seen not to be there */
    record RecordGoneFromSite(@TargetAggregateIdentifier ReportId reportId, URI address, Instant at, LocalDate on)
            implements ReportCommand {}
}
