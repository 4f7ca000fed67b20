package org.sucharit.measures.campaign;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.campaign.CampaignRejected.Reason.*;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.measures.campaign.CampaignCommand.*;
import org.sucharit.measures.campaign.CampaignEvent.*;

/** Whom a campaign is meant for is decided once, all of them or none. */
@Aggregate
class Campaign {

    /** Agencies that one event names. */
    static final int CHUNK = 500;

    @AggregateIdentifier
    private CampaignId id;

    private boolean sent;
    private boolean cancelled;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(LaunchCampaign command) {
        var plan = command.plan();
        if (plan.measures().isEmpty() && plan.disclosures().isEmpty()) throw new CampaignRejected(NOTHING_ASKED);
        if (command.agencies().isEmpty()) throw new CampaignRejected(NO_AGENCY_CHOSEN);
        if (plan.dueOn().isBefore(command.today())) throw new CampaignRejected(DUE_DATE_PASSED);
        var agencies = command.agencies().stream().distinct().toList();
        apply(new CampaignLaunched(command.campaignId(), plan, command.target(), agencies.size(), command.provinces()));
        for (int i = 0; i < agencies.size(); i += CHUNK)
            apply(new AgenciesNamed(command.campaignId(), agencies.subList(i, Math.min(i + CHUNK, agencies.size()))));
    }

    @CommandHandler
    void handle(FinishSending command) {
        if (sent || cancelled) return;
        apply(new CampaignSent(id));
    }

    @CommandHandler
    void handle(CancelCampaign command) {
        if (cancelled) throw new CampaignRejected(CAMPAIGN_CANCELLED);
        var reason = command.reason();
        if (reason == null || reason.isBlank()) throw new CampaignRejected(REASON_MISSING);
        apply(new CampaignCancelled(id, reason));
    }

    @EventSourcingHandler
    void on(CampaignEvent event) {
        switch (event) {
            case CampaignLaunched e -> id = e.campaignId();
            case AgenciesNamed _ -> {}
            case CampaignSent _ -> sent = true;
            case CampaignCancelled _ -> cancelled = true;
        }
    }

    private Campaign() {} // Axon
}
