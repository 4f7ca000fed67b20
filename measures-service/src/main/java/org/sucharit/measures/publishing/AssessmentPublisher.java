package org.sucharit.measures.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.measures.assessment.AssessmentEvent;
import org.sucharit.measures.assessment.ShortfallEvent;

/** Tells others about assessments and shortfalls. */
@Component
@NeverReplayed
@ProcessingGroup(Newsroom.GROUP)
class AssessmentPublisher {

    private final Newsroom newsroom;

    AssessmentPublisher(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @EventHandler
    void on(AssessmentEvent event, DomainEventMessage<?> message) {
        newsroom.tell(AssessmentNews.of(event), message);
    }

    @EventHandler
    void on(ShortfallEvent event, DomainEventMessage<?> message) {
        newsroom.tell(AssessmentNews.of(event, Newsroom.agencyOf(message)), message);
    }
}
