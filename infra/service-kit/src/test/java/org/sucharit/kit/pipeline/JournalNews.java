package org.sucharit.kit.pipeline;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.journal.JournalEvent;
import org.sucharit.kit.kafka.EventPublisher;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.projection.NeverReplayed;

@Component
@NeverReplayed
@ProcessingGroup("journal-news")
class JournalNews {

    record TitledV1(String title) {}

    record LineV1(String text) {}

    /** Lines that can't be mapped. */
    static final Set<String> UNMAPPABLE = ConcurrentHashMap.newKeySet();

    private final EventPublisher publisher;
    private final String topic;

    JournalNews(EventPublisher publisher, @Value("${test.topic}") String topic) {
        this.publisher = publisher;
        this.topic = topic;
    }

    @EventHandler
    void on(JournalEvent event, DomainEventMessage<?> message) {
        var krut = new AgencyId("krut");
        publisher.publish(
                topic,
                switch (event) {
                    case JournalEvent.JournalOpened opened ->
                        IntegrationEvent.of(message, "kit.journal.opened.v1", krut, new TitledV1(opened.title()));
                    case JournalEvent.LineWritten written -> {
                        if (UNMAPPABLE.contains(written.text())) throw new IllegalArgumentException("unmappable");
                        yield IntegrationEvent.of(message, "kit.journal.line.v1", krut, new LineV1(written.text()));
                    }
                });
    }
}
