package org.sucharit.measures.campaign;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/** Everything that can be asked of a campaign. */
public sealed interface CampaignCommand {

    CampaignId campaignId();

    /**
     * @param provinces in which the agencies lie
     * @param today in Bangkok
     */
    record LaunchCampaign(
            @TargetAggregateIdentifier CampaignId campaignId,
            CampaignPlan plan,
            Target target,
            List<AgencyId> agencies,
            List<String> provinces,
            LocalDate today)
            implements CampaignCommand {

        public LaunchCampaign {
            agencies = List.copyOf(agencies);
            provinces = List.copyOf(provinces);
        }
    }

    /** Every agency has its invitation. */
    record FinishSending(@TargetAggregateIdentifier CampaignId campaignId) implements CampaignCommand {}

    record CancelCampaign(
            @TargetAggregateIdentifier CampaignId campaignId,
            @Nullable String reason) implements CampaignCommand {}
}
