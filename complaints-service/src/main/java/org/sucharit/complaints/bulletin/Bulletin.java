package org.sucharit.complaints.bulletin;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.bulletin.BulletinCommand.ReportDay;

/** A day of a case is reported once. */
@Aggregate
class Bulletin {

    @AggregateIdentifier
    private @Nullable BulletinId id;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportDay c) {
        if (id == null) apply(c.report());
    }

    @EventSourcingHandler
    void on(BulletinEvent event) {
        id = event.bulletinId();
    }

    private Bulletin() {} // Axon
}
