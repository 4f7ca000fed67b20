package org.sucharit.measures.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.measures.disclosure.DisclosureEvent;

/** Tells others about disclosures. */
@Component
@NeverReplayed
@ProcessingGroup(Newsroom.GROUP)
class DisclosurePublisher {

    private final Newsroom newsroom;

    DisclosurePublisher(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @EventHandler
    void on(DisclosureEvent event, DomainEventMessage<?> message) {
        newsroom.tell(DisclosureNews.of(event), message);
    }
}
