package org.sucharit.complaints.access;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.complaints.access.CaseAccessCommand.LogReading;
import org.sucharit.complaints.access.CaseAccessEvent.CaseRead;
import org.sucharit.complaints.complaint.CaseId;

/** Every reading of a case by staff stands in its log. A stream of its own: reading does not change the case. */
@Aggregate
class CaseAccess {

    @AggregateIdentifier
    private String logId;

    static String idOf(CaseId caseId) {
        return "access/" + caseId;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LogReading c) {
        apply(new CaseRead(c.caseId(), c.by(), c.what(), c.entry(), c.on()));
    }

    @EventSourcingHandler
    void on(CaseAccessEvent event) {
        logId = idOf(event.caseId());
    }

    private CaseAccess() {} // Axon
}
