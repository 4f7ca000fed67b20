package org.sucharit.reporting.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.kafka.EventPublisher;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.reporting.report.ReportEvent;
import org.sucharit.reporting.report.Reports;

/** Tells others about reports. */
@Component
@NeverReplayed
@ProcessingGroup(ReportPublisher.GROUP)
class ReportPublisher {

    static final String GROUP = "report-news";

    private final EventPublisher kafka;
    private final Reports reports;

    ReportPublisher(EventPublisher kafka, Reports reports) {
        this.kafka = kafka;
        this.reports = reports;
    }

    @EventHandler
    void on(ReportEvent event, DomainEventMessage<?> message) {
        var facts = reports.find(event.reportId(), message.getSequenceNumber()).orElseThrow();
        ReportNews.of(event, facts)
                .ifPresent(news -> kafka.publish(
                        news.topic(), IntegrationEvent.of(message, news.wireType(), facts.agency(), news)));
    }
}
