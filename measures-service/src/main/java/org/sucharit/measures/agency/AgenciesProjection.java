package org.sucharit.measures.agency;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;

/** Writes the registry as it is searched. */
@Component
@ProcessingGroup(AgenciesProjection.GROUP)
class AgenciesProjection {

    static final String GROUP = "agencies";

    private final Documents<AgencyRow> rows;

    AgenciesProjection(ProjectionStore store) {
        this.rows = store.documents(AgencyRow.COLLECTION, AgencyRow.class).indexedBy("province");
    }

    @EventHandler
    void on(AgencyEvent event, DomainEventMessage<?> message) {
        rows.fold(message, row -> AgencyRow.after(row, event));
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    Documents<AgencyRow> rows() {
        return rows;
    }
}
