package org.sucharit.measures.workplan;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.measures.measure.MeasureEvent;
import org.sucharit.measures.measure.MeasureFacts;

/** Writes the workplan: every event of a measure changes what is known of it. */
@Component
@ProcessingGroup(WorkplanProjection.GROUP)
class WorkplanProjection {

    static final String GROUP = "workplan";

    private final Documents<WorkplanRow> rows;

    WorkplanProjection(ProjectionStore store) {
        this.rows = store.documents(WorkplanRow.COLLECTION, WorkplanRow.class)
                .indexedBy("agency", "fiscalYear", "place")
                .indexedBy("status", "dueOn");
    }

    @EventHandler
    void on(MeasureEvent event, DomainEventMessage<?> message) {
        rows.fold(message, row -> WorkplanRow.of(MeasureFacts.after(row == null ? null : row.facts(), event)));
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    Documents<WorkplanRow> rows() {
        return rows;
    }
}
