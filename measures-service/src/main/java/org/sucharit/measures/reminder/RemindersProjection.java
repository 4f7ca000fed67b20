package org.sucharit.measures.reminder;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;

/** Writes what waits for the people of an agency. */
@Component
@ProcessingGroup(RemindersProjection.GROUP)
class RemindersProjection {

    static final String GROUP = "reminders";

    private final Documents<ReminderRow> rows;

    RemindersProjection(ProjectionStore store) {
        this.rows = store.documents(ReminderRow.COLLECTION, ReminderRow.class).indexedBy("agency", "fiscalYear");
    }

    @EventHandler
    void on(ReminderEvent event, DomainEventMessage<?> message) {
        rows.fold(message, row -> ReminderRow.after(row, event));
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    Documents<ReminderRow> rows() {
        return rows;
    }
}
