package org.sucharit.measures.evidence;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.evidence.EvidenceRejected.Reason.FILE_EMPTY;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.measures.evidence.EvidenceCommand.KeepEvidence;
import org.sucharit.measures.evidence.EvidenceEvent.EvidenceKept;

/** A file of an agency, kept as it was handed in and never changed. */
@Aggregate
class Evidence {

    @AggregateIdentifier
    private EvidenceId id;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(KeepEvidence command) {
        if (command.file().size() == 0) throw new EvidenceRejected(FILE_EMPTY);
        apply(new EvidenceKept(command.evidenceId(), command.agency(), command.file()));
    }

    @EventSourcingHandler
    void on(EvidenceEvent event) {
        switch (event) {
            case EvidenceKept kept -> id = kept.evidenceId();
        }
    }

    private Evidence() {} // Axon
}
