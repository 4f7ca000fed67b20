package org.sucharit.measures.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.measures.assessment.AssessmentEvent;
import org.sucharit.measures.assessment.ShortfallEvent;
import org.sucharit.measures.ruleset.RuleBook;

/** Tells others about assessments and shortfalls. */
@Component
@NeverReplayed
@ProcessingGroup(Newsroom.GROUP)
class AssessmentPublisher {

    private final Newsroom newsroom;
    private final RuleBook rules;

    AssessmentPublisher(Newsroom newsroom, RuleBook rules) {
        this.newsroom = newsroom;
        this.rules = rules;
    }

    @EventHandler
    void on(AssessmentEvent event, DomainEventMessage<?> message) {
        var id = event.assessmentId();
        var known = rules.find(id.agency(), id.fiscalYear()).orElse(null);
        newsroom.tell(AssessmentNews.of(event, known), message);
    }

    @EventHandler
    void on(ShortfallEvent event, DomainEventMessage<?> message) {
        newsroom.tell(AssessmentNews.of(event, Newsroom.agencyOf(message)), message);
    }
}
