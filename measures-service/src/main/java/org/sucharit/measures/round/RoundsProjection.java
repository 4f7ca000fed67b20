package org.sucharit.measures.round;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;

/** Writes rounds as agencies read them. */
@Component
@ProcessingGroup(RoundsProjection.GROUP)
class RoundsProjection {

    static final String GROUP = "rounds";

    private final Documents<RoundRow> rows;

    RoundsProjection(ProjectionStore store) {
        this.rows = store.documents(RoundRow.COLLECTION, RoundRow.class).indexedBy("agency", "month");
    }

    @EventHandler
    void on(RoundEvent event, DomainEventMessage<?> message) {
        rows.fold(message, row -> RoundRow.of(RoundFacts.after(row == null ? null : row.facts(), event)));
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    Documents<RoundRow> rows() {
        return rows;
    }
}
