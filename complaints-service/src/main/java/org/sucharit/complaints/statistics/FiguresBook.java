package org.sucharit.complaints.statistics;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/** Published figures, straight from the event store: a dozen events a year. */
@Component
class FiguresBook {

    private final EventStore store;

    FiguresBook(EventStore store) {
        this.store = store;
    }

    PublishedFigures of(FiguresId id) {
        List<FiguresEvent> events = store.readEvents(id.value())
                .asStream()
                .map(DomainEventMessage.class::cast)
                .map(Message::getPayload)
                .filter(FiguresEvent.class::isInstance)
                .map(FiguresEvent.class::cast)
                .toList();
        return PublishedFigures.of(events);
    }
}
