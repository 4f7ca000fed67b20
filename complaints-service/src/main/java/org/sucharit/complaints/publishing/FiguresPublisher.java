package org.sucharit.complaints.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.statistics.FiguresEvent;
import org.sucharit.kit.kafka.EventPublisher;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.projection.NeverReplayed;

/** Tells everyone the published figures. */
@Component
@NeverReplayed
@ProcessingGroup("figures-news")
class FiguresPublisher {

    private final EventPublisher kafka;

    FiguresPublisher(EventPublisher kafka) {
        this.kafka = kafka;
    }

    @EventHandler
    void on(FiguresEvent event, DomainEventMessage<?> message) {
        var news = FiguresNews.of(event);
        var agency = event.figuresId().agency().orElse(null);
        kafka.publish(news.topic(), IntegrationEvent.of(message, news.wireType(), agency, news));
    }
}
