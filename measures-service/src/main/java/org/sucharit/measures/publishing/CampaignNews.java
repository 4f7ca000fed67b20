package org.sucharit.measures.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.campaign.CampaignEvent;
import org.sucharit.measures.campaign.CampaignEvent.*;
import org.sucharit.measures.campaign.CampaignPlan;
import org.sucharit.measures.campaign.InvitationEvent;
import org.sucharit.measures.campaign.InvitationEvent.*;
import org.sucharit.measures.campaign.PartState;
import org.sucharit.measures.campaign.Target;
import org.sucharit.measures.measure.MeasureId;

/** What others learn about campaigns. */
sealed interface CampaignNews extends News {

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.campaign.launched.v1")
    record CampaignLaunchedV1(UUID campaignId, CampaignPlan plan, Target target, int agencies, List<String> provinces)
            implements CampaignNews {}

    @WireType("sucharit.campaign.agencies-named.v1")
    record AgenciesNamedV1(UUID campaignId, List<String> agencies) implements CampaignNews {}

    @WireType("sucharit.campaign.sent.v1")
    record CampaignSentV1(UUID campaignId) implements CampaignNews {}

    @WireType("sucharit.campaign.cancelled.v1")
    record CampaignCancelledV1(UUID campaignId, String reason) implements CampaignNews {}

    @WireType("sucharit.invitation.sent.v1")
    record InvitationSentV1(
            UUID campaignId, String agency, String province, String title, int fiscalYear, LocalDate dueOn)
            implements CampaignNews {}

    @WireType("sucharit.invitation.accepted.v1")
    record InvitationAcceptedV1(UUID campaignId, String agency, List<UUID> measures, List<String> disclosures)
            implements CampaignNews {}

    @WireType("sucharit.invitation.declined.v1")
    record InvitationDeclinedV1(UUID campaignId, String agency, String reason) implements CampaignNews {}

    @WireType("sucharit.invitation.progressed.v1")
    record InvitationProgressedV1(UUID campaignId, String agency, String part, PartState state, int done, int total)
            implements CampaignNews {}

    static CampaignNews of(CampaignEvent event) {
        var id = event.campaignId().value();
        return switch (event) {
            case CampaignLaunched e -> new CampaignLaunchedV1(id, e.plan(), e.target(), e.agencies(), e.provinces());
            case AgenciesNamed e ->
                new AgenciesNamedV1(
                        id, e.agencies().stream().map(AgencyId::value).toList());
            case CampaignSent _ -> new CampaignSentV1(id);
            case CampaignCancelled e -> new CampaignCancelledV1(id, e.reason());
        };
    }

    static CampaignNews of(InvitationEvent event) {
        var id = event.invitationId().campaign().value();
        var agency = event.invitationId().agency().value();
        return switch (event) {
            case InvitationSent e ->
                new InvitationSentV1(id, agency, e.province(), e.title(), e.fiscalYear(), e.dueOn());
            case InvitationAccepted e ->
                new InvitationAcceptedV1(
                        id, agency, e.measures().stream().map(MeasureId::value).toList(), e.disclosures());
            case InvitationDeclined e -> new InvitationDeclinedV1(id, agency, e.reason());
            case InvitationProgressed e ->
                new InvitationProgressedV1(id, agency, e.part(), e.state(), e.done(), e.total());
        };
    }
}
