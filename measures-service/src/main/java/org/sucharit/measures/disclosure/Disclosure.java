package org.sucharit.measures.disclosure;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.disclosure.DisclosureRejected.Reason.*;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.disclosure.DisclosureCommand.CarryOverDisclosure;
import org.sucharit.measures.disclosure.DisclosureCommand.RestoreDisclosure;
import org.sucharit.measures.disclosure.DisclosureCommand.ReviseDisclosure;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureCarriedOver;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureRestored;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureRevised;

/** A disclosure names each address once, and what was stated is never overwritten by what was carried over. */
@Aggregate
class Disclosure {

    @AggregateIdentifier
    private DisclosureId id;

    private @Nullable Stated now;
    private @Nullable Stated before;
    private long revision = -1;
    private final Set<Long> undone = new HashSet<>();

    /** @param from set until someone confirms it */
    private record Stated(
            DisclosureContent content, @Nullable CarriedFrom from) {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviseDisclosure command) {
        var next = command.content();
        if (now != null && now.from() == null && next.equals(now.content())) return;
        check(next);
        apply(new DisclosureRevised(command.disclosureId(), next));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CarryOverDisclosure command) {
        if (now != null) return;
        var proposed = DisclosureContent.of(command.addresses());
        check(proposed);
        apply(new DisclosureCarriedOver(command.disclosureId(), command.from(), proposed));
    }

    @CommandHandler
    void handle(RestoreDisclosure command) {
        if (undone.contains(command.revision())) return;
        if (command.revision() != revision) throw new DisclosureRejected(REVISED_SINCE);
        var was = before == null ? new Stated(DisclosureContent.NOTHING, null) : before;
        apply(new DisclosureRestored(id, revision, was.from(), was.content()));
    }

    @EventSourcingHandler
    void on(DisclosureEvent event, @SequenceNumber long version) {
        id = event.disclosureId();
        switch (event) {
            case DisclosureRevised e -> {
                before = now;
                now = new Stated(e.content(), null);
                revision = version;
            }
            case DisclosureCarriedOver e -> now = new Stated(e.content(), e.from());
            case DisclosureRestored e -> {
                undone.add(e.revision());
                now = before;
                revision = -1;
            }
        }
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
