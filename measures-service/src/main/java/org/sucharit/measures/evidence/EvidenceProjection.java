package org.sucharit.measures.evidence;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;

/** Writes evidence as it now stands. */
@Component
@ProcessingGroup(EvidenceProjection.GROUP)
class EvidenceProjection {

    static final String GROUP = "evidence";

    private final Documents<EvidenceRow> rows;

    EvidenceProjection(ProjectionStore store) {
        this.rows = store.documents(EvidenceRow.COLLECTION, EvidenceRow.class)
                .indexedBy("agency", "endsOn")
                .indexedBy("endsOn");
    }

    @EventHandler
    void on(EvidenceEvent event, DomainEventMessage<?> message) {
        rows.fold(
                message,
                row -> EvidenceRow.of(
                        KnownEvidence.after(row == null ? null : row.known(), event, message.getTimestamp())));
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    Documents<EvidenceRow> rows() {
        return rows;
    }
}
