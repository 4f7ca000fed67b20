package org.sucharit.measures.importing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.measures.importing.ImportEvent.DocumentImported;
import org.sucharit.measures.importing.ImportEvent.ImportAcknowledged;

/** Writes which documents an agency has imported, and which of them its executive has not seen yet. */
@Component
@ProcessingGroup(ImportsProjection.GROUP)
class ImportsProjection {

    static final String GROUP = "imports";

    private final Documents<ImportRow> rows;

    ImportsProjection(ProjectionStore store) {
        this.rows = store.documents(ImportRow.COLLECTION, ImportRow.class).indexedBy("agency", "fiscalYear");
    }

    @EventHandler
    void on(ImportEvent event, DomainEventMessage<?> message) {
        var by = String.valueOf(message.getMetaData().get("name"));
        rows.fold(message, row -> switch (event) {
            case DocumentImported e -> ImportRow.of(e, by, message.getTimestamp());
            case ImportAcknowledged _ -> row == null ? null : row.acknowledged(by);
        });
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    Documents<ImportRow> rows() {
        return rows;
    }
}
