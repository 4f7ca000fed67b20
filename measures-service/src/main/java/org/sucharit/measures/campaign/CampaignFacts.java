package org.sucharit.measures.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.campaign.CampaignEvent.*;

/**
 * Everything known about a campaign but the names of all its agencies.
 *
 * @param agencies how many it is meant for
 * @param sent whether every agency has its invitation
 * @param cancelled the reason; null while it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignFacts(
        CampaignId id,
        CampaignPlan plan,
        Target target,
        int agencies,
        List<String> provinces,
        boolean sent,
        @Nullable String cancelled) {

    public CampaignFacts {
        provinces = List.copyOf(provinces);
    }

    /** The facts after one more event. @param before null for the first event */
    static CampaignFacts after(@Nullable CampaignFacts before, CampaignEvent event) {
        return switch (event) {
            case CampaignLaunched e ->
                new CampaignFacts(e.campaignId(), e.plan(), e.target(), e.agencies(), e.provinces(), false, null);
            case AgenciesNamed _ -> Objects.requireNonNull(before);
            case CampaignSent _ -> Objects.requireNonNull(before).with(true, before.cancelled());
            case CampaignCancelled e -> Objects.requireNonNull(before).with(before.sent(), e.reason());
        };
    }

    private CampaignFacts with(boolean done, @Nullable String reason) {
        return new CampaignFacts(id, plan, target, agencies, provinces, done, reason);
    }
}
