package org.sucharit.measures.disclosure;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureRestored;

/** What is known about disclosures straight from the event store: for deciding, where a read model may lag behind. */
@Component
class Disclosures {

    private final EventStore events;

    Disclosures(EventStore events) {
        this.events = events;
    }

    /** @return empty when nothing was stated, or taken back again */
    Optional<DisclosureContent> find(DisclosureId id) {
        return events.readEvents(id.toString())
                .asStream()
                .map(message -> message.getPayload())
                .filter(DisclosureEvent.class::isInstance)
                .map(DisclosureEvent.class::cast)
                .reduce((_, later) -> later)
                .filter(last ->
                        !(last instanceof DisclosureRestored) || !last.content().isNothing())
                .map(DisclosureEvent::content);
    }
}
