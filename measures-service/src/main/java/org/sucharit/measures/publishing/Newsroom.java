package org.sucharit.measures.publishing;

import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.kafka.EventPublisher;
import org.sucharit.kit.kafka.IntegrationEvent;

/** Where news leaves the service. */
@Component
class Newsroom {

    static final String GROUP = "measure-news";

    private final EventPublisher kafka;

    Newsroom(EventPublisher kafka) {
        this.kafka = kafka;
    }

    void tell(News news, DomainEventMessage<?> message) {
        kafka.publish(
                news.topic(), IntegrationEvent.of(message, news.wireType(), new AgencyId(agencyOf(message)), news));
    }

    /** News that concern no one agency. */
    void tellOfNoAgency(News news, DomainEventMessage<?> message) {
        kafka.publish(news.topic(), IntegrationEvent.of(message, news.wireType(), null, news));
    }

    static String agencyOf(DomainEventMessage<?> message) {
        return Objects.requireNonNull(message.getMetaData().get("agency"), "an event of no agency")
                .toString();
    }
}
