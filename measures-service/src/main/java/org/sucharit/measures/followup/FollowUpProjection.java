package org.sucharit.measures.followup;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.measures.measure.MeasureEvent;
import org.sucharit.measures.measure.MeasureFacts;

/** Writes what is to be followed up until when; what was missed by a day is asked for, never stored. */
@Component
@ProcessingGroup(FollowUpProjection.GROUP)
class FollowUpProjection {

    static final String GROUP = "follow-up";

    private final Documents<FollowUpRow> rows;

    FollowUpProjection(ProjectionStore store) {
        this.rows = store.documents(FollowUpRow.COLLECTION, FollowUpRow.class).indexedBy("agency", "fiscalYear");
    }

    @EventHandler
    void on(MeasureEvent event, DomainEventMessage<?> message) {
        rows.fold(message, row -> FollowUpRow.of(MeasureFacts.after(row == null ? null : row.facts(), event)));
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    Documents<FollowUpRow> rows() {
        return rows;
    }
}
