package org.sucharit.measures.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.agency.AgencyType;
import org.sucharit.measures.campaign.CampaignEvent.*;
import org.sucharit.measures.campaign.CampaignPlan.AskedDisclosure;
import org.sucharit.measures.campaign.InvitationEvent.*;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasurePlan;
import org.sucharit.measures.measure.PlanBody;

/** A campaign and one agency's part in it, with every field of every event filled. */
public interface CampaignSamples {

    CampaignId CAMPAIGN = new CampaignId(new UUID(8, 1));
    AgencyId AGENCY = new AgencyId("ban-rai");
    InvitationId INVITATION = new InvitationId(CAMPAIGN, AGENCY);
    MeasureId MEASURE = new MeasureId(new UUID(8, 2));
    LocalDate DUE_ON = LocalDate.of(2023, 3, 31);
    MeasurePlan ASKED = PlanBody.of("ประกาศนโยบายไม่รับของขวัญ").plan();
    CampaignPlan PLAN = new CampaignPlan(
            "ไม่รับของขวัญทั้งจังหวัด",
            "ขอให้ทุกแห่งประกาศก่อนสิ้นเดือนมีนาคม",
            2566,
            DUE_ON,
            List.of(ASKED),
            List.of(new AskedDisclosure("O31", "ประกาศเจตนารมณ์", List.of("ANNOUNCED"))));
    Target TARGET = new Target(Target.Kind.TYPE, "ลำปาง", AgencyType.SUBDISTRICT_MUNICIPALITY);

    CampaignLaunched LAUNCHED = new CampaignLaunched(CAMPAIGN, PLAN, TARGET, 2, List.of("ลำปาง"));
    AgenciesNamed NAMED = new AgenciesNamed(CAMPAIGN, List.of(AGENCY, new AgencyId("ban-na")));
    CampaignSent ALL_SENT = new CampaignSent(CAMPAIGN);
    CampaignCancelled CANCELLED = new CampaignCancelled(CAMPAIGN, "รวมกับเรื่องอื่น");

    InvitationSent SENT = new InvitationSent(INVITATION, "ลำปาง", PLAN.title(), 2566, DUE_ON);
    InvitationAccepted ACCEPTED = new InvitationAccepted(INVITATION, List.of(MEASURE), List.of("O31"));
    InvitationDeclined DECLINED = new InvitationDeclined(INVITATION, "ประกาศแล้ว");
    InvitationProgressed PROGRESSED = new InvitationProgressed(INVITATION, MEASURE.toString(), PartState.DONE, 1, 2);

    List<CampaignEvent> CAMPAIGNS = List.of(LAUNCHED, NAMED, ALL_SENT, CANCELLED);
    List<InvitationEvent> INVITATIONS = List.of(SENT, ACCEPTED, DECLINED, PROGRESSED);
}
