package org.sucharit.measures.assessment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.assessment.AssessmentRejected.Reason.FINDING_BLANK;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.measures.assessment.ShortfallCommand.RecordShortfall;
import org.sucharit.measures.assessment.ShortfallCommand.ReviseShortfall;
import org.sucharit.measures.assessment.ShortfallEvent.ShortfallRecorded;
import org.sucharit.measures.assessment.ShortfallEvent.ShortfallRevised;

/** A shortfall always says what was found. */
@Aggregate
class Shortfall {

    @AggregateIdentifier
    private ShortfallId id;

    private ShortfallFacts facts;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(RecordShortfall command) {
        check(command.facts());
        apply(new ShortfallRecorded(
                command.shortfallId(), command.agency(), command.assessmentYear(), command.facts(), command.source()));
    }

    @CommandHandler
    void handle(ReviseShortfall command) {
        if (command.facts().equals(facts)) return;
        check(command.facts());
        apply(new ShortfallRevised(id, command.facts(), command.reason(), command.source()));
    }

    @EventSourcingHandler
    void on(ShortfallEvent event) {
        switch (event) {
            case ShortfallRecorded e -> {
                id = e.shortfallId();
                facts = e.facts();
            }
            case ShortfallRevised e -> facts = e.facts();
        }
    }

    private static void check(ShortfallFacts facts) {
        if (facts.finding().isBlank()) throw new AssessmentRejected(FINDING_BLANK);
    }

    private Shortfall() {} // Axon
}
