package org.sucharit.measures.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.measures.linkcheck.LinkEvent;

/** Tells others about the addresses that agencies name. */
@Component
@NeverReplayed
@ProcessingGroup(Newsroom.GROUP)
class LinkPublisher {

    private final Newsroom newsroom;

    LinkPublisher(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @EventHandler
    void on(LinkEvent event, DomainEventMessage<?> message) {
        newsroom.tell(LinkNews.of(event), message);
    }
}
