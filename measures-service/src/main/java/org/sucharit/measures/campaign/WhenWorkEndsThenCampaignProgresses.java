package org.sucharit.measures.campaign;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.projection.NeverReplayed;
import org.sucharit.kit.security.Actor;
import org.sucharit.measures.campaign.InvitationCommand.NotePart;
import org.sucharit.measures.disclosure.DisclosureEvent;
import org.sucharit.measures.measure.MeasureEvent;
import org.sucharit.measures.measure.MeasureEvent.*;

/** What an agency does with its own measures and disclosures tells the campaign how far it has come. */
@Component
@NeverReplayed
@ProcessingGroup("campaign-progress")
class WhenWorkEndsThenCampaignProgresses {

    private final Campaigns campaigns;
    private final ReadyDisclosures disclosures;
    private final CommandDesk desk;

    WhenWorkEndsThenCampaignProgresses(Campaigns campaigns, ReadyDisclosures disclosures, CommandDesk desk) {
        this.campaigns = campaigns;
        this.disclosures = disclosures;
        this.desk = desk;
    }

    @EventHandler
    void on(MeasureEvent event, DomainEventMessage<?> message) {
        switch (event) {
            case MeasureCompleted e -> note(message, e.measureId().toString(), PartState.DONE);
            case MeasureCancelled e -> note(message, e.measureId().toString(), PartState.DROPPED);
            case MeasureReplaced e -> note(message, e.measureId().toString(), PartState.DROPPED);
            case MeasureReopened e -> note(message, e.measureId().toString(), PartState.OPEN);
            case MeasureDrafted _,
                    MeasureRevised _,
                    StepDropped _,
                    StepSubstituted _,
                    MeasurePlanned _,
                    ActionRecorded _,
                    EvidenceAttached _,
                    EvidenceDetached _,
                    FollowUpRecorded _,
                    ActionWithdrawn _,
                    FollowUpWithdrawn _,
                    RevisionWithdrawn _,
                    ObstacleReported _,
                    ObstacleResolved _,
                    RecommendationMade _,
                    OutcomeRecorded _ -> {}
        }
    }

    @EventHandler
    void on(DisclosureEvent event) {
        var id = event.disclosureId();
        for (var invitation : campaigns.of(id.agency())) {
            if (invitation.fiscalYear() != id.fiscalYear()
                    || !invitation.disclosures().contains(id.item())) continue;
            campaigns.find(invitation.id().campaign()).orElseThrow().plan().disclosures().stream()
                    .filter(asked -> asked.item().equals(id.item()))
                    .map(asked -> disclosures.isReady(id.agency(), id.fiscalYear(), asked))
                    .forEach(ready -> send(invitation.id(), id.item(), ready ? PartState.DONE : PartState.OPEN));
        }
    }

    private void note(DomainEventMessage<?> message, String measure, PartState state) {
        var agency = message.getMetaData().get("agency");
        if (agency == null) return;
        for (var invitation : campaigns.of(new AgencyId(agency.toString())))
            if (invitation.parts().containsKey(measure)) send(invitation.id(), measure, state);
    }

    /** Noting twice changes nothing, so no key is needed. */
    private void send(InvitationId id, String part, PartState state) {
        var reaction = new Caller(new Actor("system:campaigns", "campaigns", List.of()), null, null, "");
        desk.send(reaction, id.agency(), id.toString(), new NotePart(id, part, state));
    }
}
