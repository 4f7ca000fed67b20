package org.sucharit.measures.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.measures.importing.ImportEvent;

/** Tells others about imported documents. */
@Component
@NeverReplayed
@ProcessingGroup(Newsroom.GROUP)
class DocumentPublisher {

    private final Newsroom newsroom;

    DocumentPublisher(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @EventHandler
    void on(ImportEvent event, DomainEventMessage<?> message) {
        DocumentNews.of(event).ifPresent(news -> newsroom.tell(news, message));
    }
}
