package org.sucharit.measures.evidence;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.evidence.EvidenceRejected.Reason.ADDRESS_MALFORMED;
import static org.sucharit.measures.evidence.EvidenceRejected.Reason.EVIDENCE_TITLE_BLANK;
import static org.sucharit.measures.evidence.EvidenceRejected.Reason.FILE_EMPTY;
import static org.sucharit.measures.evidence.EvidenceRejected.Reason.VALIDITY_REVERSED;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.measures.evidence.EvidenceCommand.KeepEvidence;
import org.sucharit.measures.evidence.EvidenceEvent.EvidenceKept;

/** A file or an address of an agency, kept as it was handed in and never changed. */
@Aggregate
class Evidence {

    @AggregateIdentifier
    private EvidenceId id;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(KeepEvidence command) {
        check(command.content());
        check(command.facts());
        apply(new EvidenceKept(
                command.evidenceId(),
                command.agency(),
                command.facts(),
                command.content().asFile(),
                command.content().asAddress()));
    }

    @EventSourcingHandler
    void on(EvidenceEvent event) {
        switch (event) {
            case EvidenceKept kept -> id = kept.evidenceId();
        }
    }

    private static void check(Content content) {
        switch (content) {
            case KeptFile file -> {
                if (file.size() == 0) throw new EvidenceRejected(FILE_EMPTY);
            }
            case WebAddress address -> {
                if (!address.isFit()) throw new EvidenceRejected(ADDRESS_MALFORMED);
            }
        }
    }

    private static void check(EvidenceFacts facts) {
        if (facts.title().isBlank()) throw new EvidenceRejected(EVIDENCE_TITLE_BLANK);
        if (facts.date() != null
                && facts.validUntil() != null
                && facts.validUntil().isBefore(facts.date())) throw new EvidenceRejected(VALIDITY_REVERSED);
    }

    private Evidence() {} // Axon
}
