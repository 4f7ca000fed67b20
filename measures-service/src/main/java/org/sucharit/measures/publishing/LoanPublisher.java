package org.sucharit.measures.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.measures.loan.LoanEvent;

/** Tells others about property loans. */
@Component
@NeverReplayed
@ProcessingGroup(Newsroom.GROUP)
class LoanPublisher {

    private final Newsroom newsroom;

    LoanPublisher(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @EventHandler
    void on(LoanEvent event, DomainEventMessage<?> message) {
        newsroom.tell(LoanNews.of(event, Newsroom.agencyOf(message)), message);
    }
}
