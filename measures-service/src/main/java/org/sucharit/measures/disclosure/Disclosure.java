package org.sucharit.measures.disclosure;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.disclosure.DisclosureRejected.Reason.*;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.disclosure.DisclosureCommand.CarryOverDisclosure;
import org.sucharit.measures.disclosure.DisclosureCommand.ReviseDisclosure;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureCarriedOver;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureRevised;

/** A disclosure names each address once, and what was stated is never overwritten by what was carried over. */
@Aggregate
class Disclosure {

    @AggregateIdentifier
    private DisclosureId id;

    private @Nullable DisclosureContent content;
    private boolean confirmed;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviseDisclosure command) {
        var next = command.content();
        if (confirmed && next.equals(content)) return;
        check(next);
        apply(new DisclosureRevised(command.disclosureId(), next));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CarryOverDisclosure command) {
        if (content != null) return;
        var proposed = DisclosureContent.of(command.addresses());
        check(proposed);
        apply(new DisclosureCarriedOver(command.disclosureId(), command.from(), proposed));
    }

    @EventSourcingHandler
    void on(DisclosureEvent event) {
        id = event.disclosureId();
        content = event.content();
        confirmed = switch (event) {
            case DisclosureRevised _ -> true;
            case DisclosureCarriedOver _ -> false;
        };
    }

    private static void check(DisclosureContent content) {
        var urls = content.addresses().stream().map(DisclosedAddress::url);
        if (urls.distinct().count() < content.addresses().size()) throw new DisclosureRejected(ADDRESS_REPEATED);
        var declaration = content.declaration();
        if (declaration != null && declaration.explanation().isBlank())
            throw new DisclosureRejected(DECLARATION_UNEXPLAINED);
    }

    private Disclosure() {} // Axon
}
