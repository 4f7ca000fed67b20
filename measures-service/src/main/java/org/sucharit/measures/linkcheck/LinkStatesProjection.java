package org.sucharit.measures.linkcheck;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;

/** Writes how watched addresses stand. */
@Component
@ProcessingGroup(LinkStatesProjection.GROUP)
class LinkStatesProjection {

    static final String GROUP = "link-states";

    private final Documents<LinkRow> rows;

    LinkStatesProjection(ProjectionStore store) {
        this.rows = store.documents(LinkRow.COLLECTION, LinkRow.class).indexedBy("agency", "state");
    }

    @EventHandler
    void on(LinkEvent event, DomainEventMessage<?> message) {
        rows.fold(message, row -> LinkRow.after(row, event));
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    Documents<LinkRow> rows() {
        return rows;
    }
}
