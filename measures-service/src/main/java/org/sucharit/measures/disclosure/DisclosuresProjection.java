package org.sucharit.measures.disclosure;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;

/** Writes disclosures as they now stand. */
@Component
@ProcessingGroup(DisclosuresProjection.GROUP)
class DisclosuresProjection {

    static final String GROUP = "disclosures";

    private final Documents<DisclosureRow> rows;

    DisclosuresProjection(ProjectionStore store) {
        this.rows =
                store.documents(DisclosureRow.COLLECTION, DisclosureRow.class).indexedBy("agency", "fiscalYear");
    }

    @EventHandler
    void on(DisclosureEvent event, DomainEventMessage<?> message) {
        rows.fold(message, _ -> DisclosureRow.after(event));
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    Documents<DisclosureRow> rows() {
        return rows;
    }
}
