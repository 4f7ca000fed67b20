package org.sucharit.measures.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.measures.measure.MeasureEvent;

/** Tells others about measures. */
@Component
@NeverReplayed
@ProcessingGroup(Newsroom.GROUP)
class MeasurePublisher {

    private final Newsroom newsroom;

    MeasurePublisher(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @EventHandler
    void on(MeasureEvent event, DomainEventMessage<?> message) {
        newsroom.tell(MeasureNews.of(event, Newsroom.agencyOf(message)), message);
    }
}
