package org.sucharit.complaints.caseload;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;

/** Writes the list of cases; what is overdue on a day is asked for, never stored. */
@Component
@ProcessingGroup(CaseloadProjection.GROUP)
class CaseloadProjection {

    static final String GROUP = "caseload";

    private final Documents<CaseRow> rows;

    CaseloadProjection(ProjectionStore store) {
        this.rows = store.documents(CaseRow.COLLECTION, CaseRow.class)
                .indexedBy("agency", "over", "dueOn")
                .indexedBy("over", "dueOn")
                .indexedBy("declared");
    }

    @EventHandler
    void on(ComplaintEvent event, DomainEventMessage<?> message) {
        rows.fold(message, row -> CaseRowDraft.after(row, event));
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    Documents<CaseRow> rows() {
        return rows;
    }
}
