package org.sucharit.complaints.complaint;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;
import org.sucharit.kit.problem.Problem;

/** Reads cases from the event store. Whether somebody may see one is decided elsewhere. */
@Component
public final class Cases {

    private final EventStore store;

    Cases(EventStore store) {
        this.store = store;
    }

    public Optional<CaseFile> find(CaseId id) {
        var events = store.readEvents(id.toString())
                .asStream()
                .map(DomainEventMessage.class::cast)
                .map(Message::getPayload)
                .filter(ComplaintEvent.class::isInstance)
                .map(ComplaintEvent.class::cast)
                .toList();
        return events.isEmpty() ? Optional.empty() : Optional.of(CaseFile.of(events));
    }

    /** @throws Problem {@code NOT_FOUND}, 404 */
    public CaseFile require(CaseId id) {
        return find(id).orElseThrow(Problem::notFound);
    }
}
