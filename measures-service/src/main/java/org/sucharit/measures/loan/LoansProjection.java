package org.sucharit.measures.loan;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;

/** Writes the register of property loans; what is overdue on a day is asked for, never stored. */
@Component
@ProcessingGroup(LoansProjection.GROUP)
class LoansProjection {

    static final String GROUP = "loans";

    private final Documents<LoanRow> rows;

    LoansProjection(ProjectionStore store) {
        this.rows = store.documents(LoanRow.COLLECTION, LoanRow.class)
                .indexedBy("agency", "requestedOn")
                .indexedBy("status", "dueOn");
    }

    @EventHandler
    void on(LoanEvent event, DomainEventMessage<?> message) {
        rows.fold(message, row -> LoanRow.of(LoanFacts.after(row == null ? null : row.facts(), event)));
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    Documents<LoanRow> rows() {
        return rows;
    }
}
