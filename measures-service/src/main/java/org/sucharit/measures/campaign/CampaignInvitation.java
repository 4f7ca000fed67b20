package org.sucharit.measures.campaign;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.campaign.CampaignRejected.Reason.*;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.measures.campaign.InvitationCommand.*;
import org.sucharit.measures.campaign.InvitationEvent.*;

/** An agency is invited once, and accepts once; from then on its own work tells how far it has come. */
@Aggregate
class CampaignInvitation {

    @AggregateIdentifier
    private InvitationId id;

    private boolean accepted;
    private boolean declined;
    private final Map<String, PartState> parts = new LinkedHashMap<>();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(SendInvitation command) {
        apply(new InvitationSent(
                command.invitationId(), command.province(), command.title(), command.fiscalYear(), command.dueOn()));
    }

    @CommandHandler
    void handle(AcceptInvitation command) {
        if (accepted) return;
        apply(new InvitationAccepted(id, command.measures(), command.disclosures()));
    }

    @CommandHandler
    void handle(DeclineInvitation command) {
        if (accepted) throw new CampaignRejected(INVITATION_ACCEPTED);
        if (declined) return;
        var reason = command.reason();
        if (reason == null || reason.isBlank()) throw new CampaignRejected(REASON_MISSING);
        apply(new InvitationDeclined(id, reason));
    }

    @CommandHandler
    void handle(NotePart command) {
        var before = parts.get(command.part());
        if (before == null || before == command.state()) return;
        var after = new LinkedHashMap<>(parts);
        after.put(command.part(), command.state());
        apply(new InvitationProgressed(
                id,
                command.part(),
                command.state(),
                count(after, PartState.DONE),
                after.size() - count(after, PartState.DROPPED)));
    }

    @EventSourcingHandler
    void on(InvitationEvent event) {
        switch (event) {
            case InvitationSent e -> id = e.invitationId();
            case InvitationAccepted e -> {
                accepted = true;
                e.measures().forEach(measure -> parts.put(measure.toString(), PartState.OPEN));
                e.disclosures().forEach(item -> parts.put(item, PartState.OPEN));
            }
            case InvitationDeclined _ -> declined = true;
            case InvitationProgressed e -> parts.put(e.part(), e.state());
        }
    }

    private static int count(Map<String, PartState> parts, PartState state) {
        return (int) parts.values().stream().filter(state::equals).count();
    }

    private CampaignInvitation() {} // Axon
}
