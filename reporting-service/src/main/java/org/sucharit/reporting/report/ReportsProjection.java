package org.sucharit.reporting.report;

import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.reporting.report.ReportEvent.*;

/** Writes the list of reports; a report itself is always read from its events. */
@Component
@ProcessingGroup(ReportsProjection.GROUP)
class ReportsProjection {

    static final String GROUP = "reports";

    private final Documents<ReportRow> rows;

    ReportsProjection(ProjectionStore store) {
        this.rows = store.documents(ReportRow.COLLECTION, ReportRow.class)
                .indexedBy("agency", "fiscalYear")
                .indexedBy("agency", "_id")
                .indexedBy("publishedOn", "fiscalYear");
    }

    @EventHandler
    void on(ReportEvent event, DomainEventMessage<?> message) {
        rows.fold(message, row -> after(row, event));
    }

    private static ReportRow after(@Nullable ReportRow before, ReportEvent event) {
        if (event instanceof ReportDrafted e) return ReportRow.of(e.content(), e.on());
        var row = Objects.requireNonNull(before);
        return switch (event) {
            case ReportDrafted _ -> throw new IllegalStateException("drafted twice");
            case ReportRedrafted e -> row.named(e.content().agency());
            case FormalitiesRevised e -> row.with(e.formalities());
            case ReportSubmitted _ -> row.at(ReportStatus.SUBMITTED);
            case ReportReturned _ -> row.at(ReportStatus.DRAFT);
            case ReportEndorsed _ -> row.at(ReportStatus.ENDORSED);
            case ReportSigned e -> row.signed(Canonical.read(e.canonical()), e.sha256(), e.by().on());
            case ReportPublished e -> row.published(e.on());
            case ReportSuperseded e -> row.superseded(e.by());
            case SignedCopyAttached e -> row.copied(e.copy());
            case ReportFoundOnSite e -> row.found(Found.after(row.found(), e));
            case ReportGoneFromSite e -> row.found(Found.after(row.found(), e));
            case WordsRevised _, NothingStated _, StatementTakenBack _ -> row;
        };
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    Documents<ReportRow> rows() {
        return rows;
    }
}
