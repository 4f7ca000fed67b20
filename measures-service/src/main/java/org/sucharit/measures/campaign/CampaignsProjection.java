package org.sucharit.measures.campaign;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.projection.ProjectionStore;

/** Writes campaigns and each agency's part in them; figures are counted when they are asked for. */
@Component
@ProcessingGroup(CampaignsProjection.GROUP)
class CampaignsProjection {

    static final String GROUP = "campaigns";

    private final Documents<CampaignRow> campaigns;
    private final Documents<InvitationRow> invitations;

    CampaignsProjection(ProjectionStore store) {
        this.campaigns = store.documents(CampaignRow.COLLECTION, CampaignRow.class);
        this.invitations = store.documents(InvitationRow.COLLECTION, InvitationRow.class)
                .indexedBy("campaign", "province", "agency")
                .indexedBy("agency", "dueOn")
                .indexedBy("dueOn");
    }

    @EventHandler
    void on(CampaignEvent event, DomainEventMessage<?> message) {
        campaigns.fold(message, row -> CampaignRow.of(CampaignFacts.after(row == null ? null : row.facts(), event)));
    }

    @EventHandler
    void on(InvitationEvent event, DomainEventMessage<?> message) {
        invitations.fold(
                message, row -> InvitationRow.of(InvitationFacts.after(row == null ? null : row.facts(), event)));
    }

    @ResetHandler
    void reset() {
        campaigns.clear();
        invitations.clear();
    }

    Documents<CampaignRow> campaigns() {
        return campaigns;
    }

    Documents<InvitationRow> invitations() {
        return invitations;
    }
}
