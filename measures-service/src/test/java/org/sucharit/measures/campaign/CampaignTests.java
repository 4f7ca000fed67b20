package org.sucharit.measures.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.sucharit.measures.campaign.CampaignRejected.Reason.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.campaign.CampaignCommand.*;
import org.sucharit.measures.campaign.CampaignEvent.*;
import org.sucharit.measures.campaign.CampaignRejected.Reason;
import org.sucharit.measures.campaign.InvitationCommand.*;
import org.sucharit.measures.campaign.InvitationEvent.InvitationProgressed;

class CampaignTests implements CampaignSamples {

    static final LocalDate TODAY = LocalDate.of(2023, 1, 10);
    static final List<String> PROVINCES = List.of("ลำปาง");
    static final Set<Reason> SEEN = EnumSet.noneOf(Reason.class);

    /** What other streams and the rules decide is refused before a command is sent: {@code CampaignApiIT}. */
    @AfterAll
    static void every_reason_of_the_aggregates_was_seen() {
        assertThat(SEEN)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(AGENCY_NOT_REGISTERED, ASKED_ITEM_UNKNOWN)));
    }

    @Test
    void a_campaign_names_its_agencies_once_when_it_is_launched() {
        campaign().when(launch(PLAN, NAMED.agencies())).expectEvents(LAUNCHED, NAMED);
    }

    @Test
    void thousands_of_agencies_are_named_in_events_of_some_hundreds() {
        var many = IntStream.range(0, 7850)
                .mapToObj(i -> new AgencyId("agency-" + i))
                .toList();
        campaign()
                .when(launch(PLAN, many))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(payloadsMatching(predicate(events -> events.size() == 17)));
    }

    @Test
    void something_is_asked_of_someone_in_time() {
        var nothing = new CampaignPlan("เรื่อง", null, 2566, DUE_ON, List.of(), List.of());
        refused(campaign(), NOTHING_ASKED, launch(nothing, NAMED.agencies()));
        refused(campaign(), NO_AGENCY_CHOSEN, launch(PLAN, List.of()));
        refused(
                campaign(),
                DUE_DATE_PASSED,
                new LaunchCampaign(CAMPAIGN, PLAN, TARGET, NAMED.agencies(), PROVINCES, DUE_ON.plusDays(1)));
    }

    @Test
    void it_is_cancelled_once_with_a_reason() {
        campaign(LAUNCHED, NAMED)
                .when(new CancelCampaign(CAMPAIGN, CANCELLED.reason()))
                .expectEvents(CANCELLED);
        refused(campaign(LAUNCHED, NAMED), REASON_MISSING, new CancelCampaign(CAMPAIGN, " "));
        refused(campaign(LAUNCHED, NAMED, CANCELLED), CAMPAIGN_CANCELLED, new CancelCampaign(CAMPAIGN, "อีกครั้ง"));
    }

    @Test
    void sending_ends_once() {
        campaign(LAUNCHED, NAMED).when(new FinishSending(CAMPAIGN)).expectEvents(ALL_SENT);
        campaign(LAUNCHED, NAMED, ALL_SENT).when(new FinishSending(CAMPAIGN)).expectNoEvents();
        campaign(LAUNCHED, NAMED, CANCELLED).when(new FinishSending(CAMPAIGN)).expectNoEvents();
    }

    @Test
    void an_agency_accepts_once() {
        var accept = new AcceptInvitation(INVITATION, List.of(MEASURE), List.of("O31"));
        invitation()
                .when(new SendInvitation(INVITATION, "ลำปาง", PLAN.title(), 2566, DUE_ON))
                .expectEvents(SENT);
        invitation(SENT).when(accept).expectEvents(ACCEPTED);
        invitation(SENT, ACCEPTED).when(accept).expectNoEvents();
        invitation(SENT, DECLINED).when(accept).expectEvents(ACCEPTED);
    }

    @Test
    void an_agency_declines_with_a_reason_unless_it_has_accepted() {
        var decline = new DeclineInvitation(INVITATION, DECLINED.reason());
        invitation(SENT).when(decline).expectEvents(DECLINED);
        invitation(SENT, DECLINED).when(decline).expectNoEvents();
        refused(invitation(SENT), REASON_MISSING, new DeclineInvitation(INVITATION, null));
        refused(invitation(SENT, ACCEPTED), INVITATION_ACCEPTED, decline);
    }

    @Test
    void its_parts_tell_how_far_it_has_come() {
        var done = new NotePart(INVITATION, MEASURE.toString(), PartState.DONE);
        invitation(SENT, ACCEPTED).when(done).expectEvents(PROGRESSED);
        invitation(SENT, ACCEPTED, PROGRESSED).when(done).expectNoEvents();
        invitation(SENT, ACCEPTED, PROGRESSED)
                .when(new NotePart(INVITATION, "O31", PartState.DROPPED))
                .expectEvents(new InvitationProgressed(INVITATION, "O31", PartState.DROPPED, 1, 1));
        invitation(SENT, ACCEPTED)
                .when(new NotePart(INVITATION, "O1", PartState.DONE))
                .expectNoEvents();
    }

    static LaunchCampaign launch(CampaignPlan plan, List<AgencyId> agencies) {
        return new LaunchCampaign(CAMPAIGN, plan, TARGET, agencies, PROVINCES, TODAY);
    }

    static TestExecutor<Campaign> campaign(Object... events) {
        return new AggregateTestFixture<>(Campaign.class).given(events);
    }

    static TestExecutor<CampaignInvitation> invitation(Object... events) {
        return new AggregateTestFixture<>(CampaignInvitation.class).given(events);
    }

    static void refused(TestExecutor<?> given, Reason reason, Object command) {
        SEEN.add(reason);
        given.when(command)
                .expectNoEvents()
                .expectException(CampaignRejected.class)
                .expectExceptionMessage(reason.name());
    }
}
