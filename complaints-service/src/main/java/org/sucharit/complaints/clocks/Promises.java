package org.sucharit.complaints.clocks;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.complaints.clocks.PromisesCommand.MakePromises;
import org.sucharit.complaints.clocks.PromisesEvent.PromisesMade;
import org.sucharit.kernel.AgencyId;

/** What an agency promises its complainants is never looser than what the nation owes them. */
@Aggregate
class Promises {

    @AggregateIdentifier
    private String id;

    private Promise promise = Promise.NONE;

    static String idOf(AgencyId agency) {
        return "promises/" + agency.value();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MakePromises c) {
        if (!c.promise().isAtLeastAsStrictAs(c.national()))
            throw new PromisesRejected(PromisesRejected.Reason.LOOSER_THAN_NATIONAL);
        if (!c.promise().equals(promise)) apply(new PromisesMade(c.agency(), c.promise(), c.by(), c.on()));
    }

    @EventSourcingHandler
    void on(PromisesEvent event) {
        switch (event) {
            case PromisesMade e -> {
                id = idOf(e.agency());
                promise = e.promise();
            }
        }
    }

    private Promises() {} // Axon
}
