package org.sucharit.measures.disclosure;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What is known about disclosures straight from the event store: for deciding, where a read model may lag behind. */
@Component
class Disclosures {

    private final EventStore events;

    Disclosures(EventStore events) {
        this.events = events;
    }

    /** @return empty when nothing was ever stated */
    Optional<DisclosureContent> find(DisclosureId id) {
        return events.readEvents(id.toString())
                .asStream()
                .map(message -> message.getPayload())
                .filter(DisclosureEvent.class::isInstance)
                .map(DisclosureEvent.class::cast)
                .map(DisclosureEvent::content)
                .reduce((_, later) -> later);
    }
}
