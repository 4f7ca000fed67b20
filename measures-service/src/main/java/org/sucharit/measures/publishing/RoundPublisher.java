package org.sucharit.measures.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.measures.round.RoundEvent;

/** Tells others about monthly rounds. */
@Component
@NeverReplayed
@ProcessingGroup(Newsroom.GROUP)
class RoundPublisher {

    private final Newsroom newsroom;

    RoundPublisher(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @EventHandler
    void on(RoundEvent event, DomainEventMessage<?> message) {
        RoundNews.of(event).ifPresent(news -> newsroom.tell(news, message));
    }
}
