package org.sucharit.measures.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.measures.campaign.CampaignEvent;
import org.sucharit.measures.campaign.InvitationEvent;

/** Tells others about campaigns and what agencies make of them. */
@Component
@NeverReplayed
@ProcessingGroup(Newsroom.GROUP)
class CampaignPublisher {

    private final Newsroom newsroom;

    CampaignPublisher(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @EventHandler
    void on(CampaignEvent event, DomainEventMessage<?> message) {
        newsroom.tellOfNoAgency(CampaignNews.of(event), message);
    }

    @EventHandler
    void on(InvitationEvent event, DomainEventMessage<?> message) {
        newsroom.tell(CampaignNews.of(event), message);
    }
}
