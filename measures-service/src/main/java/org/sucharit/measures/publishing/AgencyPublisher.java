package org.sucharit.measures.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.measures.agency.AgencyEvent;

/** Tells others about agencies. */
@Component
@NeverReplayed
@ProcessingGroup(Newsroom.GROUP)
class AgencyPublisher {

    private final Newsroom newsroom;

    AgencyPublisher(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @EventHandler
    void on(AgencyEvent event, DomainEventMessage<?> message) {
        newsroom.tell(AgencyNews.of(event), message);
    }
}
