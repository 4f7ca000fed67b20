package org.sucharit.measures.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.measures.evidence.EvidenceEvent;

/** Tells others about evidence. */
@Component
@NeverReplayed
@ProcessingGroup(Newsroom.GROUP)
class EvidencePublisher {

    private final Newsroom newsroom;

    EvidencePublisher(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @EventHandler
    void on(EvidenceEvent event, DomainEventMessage<?> message) {
        newsroom.tell(EvidenceNews.of(event, Newsroom.agencyOf(message)), message);
    }
}
