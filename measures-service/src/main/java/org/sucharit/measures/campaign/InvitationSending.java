package org.sucharit.measures.campaign;

import static org.sucharit.measures.campaign.Campaigns.OVERSIGHT;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;
import org.sucharit.kit.security.Actor;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.agency.AgencyRegistry.Listed;
import org.sucharit.measures.campaign.CampaignCommand.FinishSending;
import org.sucharit.measures.campaign.InvitationCommand.SendInvitation;

/**
 * Sends launched campaigns on to their agencies, a few at a time. Who has an invitation is looked up in the event store
 * before every batch, so a run that was cut off at any point is simply followed by the next; a second sender meets the
 * invitation's own name.
 */
@Component
class InvitationSending implements PeriodicWork {

    /** Small transactions, so that others' commands pass in between. */
    static final int BATCH = 50;

    /** In one run; the interval between two runs is the pause. */
    static final int MOST = 500;

    private final Campaigns campaigns;
    private final AgencyRegistry agencies;
    private final CommandDesk desk;

    InvitationSending(Campaigns campaigns, AgencyRegistry agencies, CommandDesk desk) {
        this.campaigns = campaigns;
        this.agencies = agencies;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "campaign-invitations";
    }

    /** 7,850 agencies have theirs within a minute. */
    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofSeconds(2));
    }

    @Override
    public void run(Instant due) {
        int left = MOST;
        for (var campaign : campaigns.toSend()) {
            if (left <= 0) return;
            left -= send(campaign, left);
        }
    }

    /** @return how many were sent */
    private int send(CampaignId campaign, int most) {
        var plan = campaigns.find(campaign).orElseThrow().plan();
        var missing = missing(campaign);
        var next = missing.subList(0, Math.min(most, missing.size()));
        Map<AgencyId, String> provinces = new HashMap<>();
        if (!next.isEmpty())
            for (Listed agency : agencies.everyAgency()) provinces.put(agency.code(), agency.province());
        for (int i = 0; i < next.size(); i += BATCH)
            batch(campaign, plan, next.subList(i, Math.min(i + BATCH, next.size())), provinces);
        if (next.size() == missing.size())
            desk.send(sender(), OVERSIGHT, campaign.toString(), new FinishSending(campaign));
        return next.size();
    }

    private List<AgencyId> missing(CampaignId campaign) {
        var all = campaigns.agencies(campaign);
        var invited = campaigns.invited(campaign, all);
        return all.stream().filter(agency -> !invited.contains(agency)).toList();
    }

    private void batch(
            CampaignId campaign, CampaignPlan plan, List<AgencyId> agencies, Map<AgencyId, String> provinces) {
        var caller = sender();
        desk.perform(caller, OVERSIGHT, Integer.class, () -> {
            // someone may have been faster, also since the last attempt
            var invited = campaigns.invited(campaign, agencies);
            for (var agency : agencies)
                if (!invited.contains(agency)) {
                    var id = new InvitationId(campaign, agency);
                    var province = Objects.requireNonNullElse(provinces.get(agency), "");
                    desk.sendWithin(
                            caller,
                            agency,
                            id.toString(),
                            new SendInvitation(id, province, plan.title(), plan.fiscalYear(), plan.dueOn()));
                }
            return agencies.size();
        });
    }

    /** Without a key: what was sent is known from the events themselves. */
    private static Caller sender() {
        return new Caller(new Actor("system:campaigns", "campaigns", List.of()), null, null, "");
    }
}
