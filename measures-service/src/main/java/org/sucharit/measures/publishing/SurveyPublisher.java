package org.sucharit.measures.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.measures.survey.SurveyEvent;

/** Tells others about surveys. */
@Component
@NeverReplayed
@ProcessingGroup(Newsroom.GROUP)
class SurveyPublisher {

    private final Newsroom newsroom;

    SurveyPublisher(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @EventHandler
    void on(SurveyEvent event, DomainEventMessage<?> message) {
        newsroom.tell(SurveyNews.of(event), message);
    }
}
