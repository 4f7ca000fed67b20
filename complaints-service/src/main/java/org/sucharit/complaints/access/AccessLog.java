package org.sucharit.complaints.access;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseAccessEvent.CaseRead;
import org.sucharit.complaints.complaint.CaseId;

/** Who read what of a case, straight from the event store. */
@Component
public class AccessLog {

    private final EventStore store;

    AccessLog(EventStore store) {
        this.store = store;
    }

    /** In order. */
    public List<CaseRead> of(CaseId caseId) {
        return store.readEvents(CaseAccess.idOf(caseId))
                .asStream()
                .map(Message::getPayload)
                .map(CaseRead.class::cast)
                .toList();
    }
}
