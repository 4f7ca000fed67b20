package org.sucharit.complaints.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.bulletin.BulletinEvent;
import org.sucharit.complaints.bulletin.BulletinEvent.DayReported;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.kafka.EventPublisher;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.projection.NeverReplayed;

/** Tells the platform's other services what happened to cases, numbered by the case's own count. */
@Component
@NeverReplayed
@ProcessingGroup("case-news")
class CasePublisher {

    private final EventPublisher kafka;

    CasePublisher(EventPublisher kafka) {
        this.kafka = kafka;
    }

    @EventHandler
    void on(BulletinEvent event, DomainEventMessage<?> message) {
        switch (event) {
            case DayReported reported -> tell(reported, message);
        }
    }

    private void tell(DayReported reported, DomainEventMessage<?> message) {
        var news = CaseNews.of(reported);
        AgencyId agency = reported.agency();
        kafka.publish(
                news.topic(),
                new IntegrationEvent(
                        news.wireType(),
                        reported.caseRef(),
                        reported.number(),
                        agency == null ? IntegrationEvent.NO_AGENCY : agency.value(),
                        message.getTimestamp(),
                        news,
                        message.getIdentifier()));
    }
}
