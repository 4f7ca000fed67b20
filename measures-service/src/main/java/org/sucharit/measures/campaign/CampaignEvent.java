package org.sucharit.measures.campaign;

import java.util.List;
import org.sucharit.kernel.AgencyId;

/** Everything that can happen to a campaign. */
public sealed interface CampaignEvent {

    CampaignId campaignId();

    /** @param agencies how many it is meant for; the events that follow at once name them */
    record CampaignLaunched(
            CampaignId campaignId, CampaignPlan plan, Target target, int agencies, List<String> provinces)
            implements CampaignEvent {

        public CampaignLaunched {
            provinces = List.copyOf(provinces);
        }
    }

    /** Some of those it is meant for: thousands of names are more than one event should hold. */
    record AgenciesNamed(CampaignId campaignId, List<AgencyId> agencies) implements CampaignEvent {

        public AgenciesNamed {
            agencies = List.copyOf(agencies);
        }
    }

    /** Every agency has its invitation. */
    record CampaignSent(CampaignId campaignId) implements CampaignEvent {}

    record CampaignCancelled(CampaignId campaignId, String reason) implements CampaignEvent {}
}
