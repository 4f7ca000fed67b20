package org.sucharit.measures.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.test.Played;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.campaign.CampaignProgress.OfProvince;
import org.sucharit.measures.campaign.InvitationEvent.*;
import org.sucharit.measures.reminder.DueMatter;
import org.sucharit.measures.reminder.DueMatter.Kind;

class CampaignsProjectionTests implements CampaignSamples {

    static final LocalDate TODAY = DUE_ON.minusDays(20);
    static final PageWish PAGE = new PageWish(null, null);
    static final InvitationId OTHER = new InvitationId(CAMPAIGN, new AgencyId("ban-na"));

    final CampaignsProjection projection = new CampaignsProjection(new ProjectionStore(Played.database()));
    final CampaignBoard board = new CampaignBoard(projection);

    @Test
    void progress_is_counted_for_the_nation_and_each_province() {
        launched();
        invited(INVITATION, SENT, ACCEPTED, PROGRESSED);
        var progress = board.find(CAMPAIGN, TODAY).orElseThrow().progress();
        assertThat(progress.agencies()).isEqualTo(2);
        assertThat(progress.waiting()).isOne();
        assertThat(progress.accepted()).isOne();
        assertThat(progress.meanPercent()).isEqualTo("25.00");
        assertThat(progress.daysLeft()).isEqualTo(20);

        invited(OTHER, new InvitationSent(OTHER, "ลำพูน", PLAN.title(), 2566, DUE_ON));
        progress = board.find(CAMPAIGN, TODAY).orElseThrow().progress();
        assertThat(progress.waiting()).isZero();
        assertThat(progress.provinces())
                .containsExactly(
                        new OfProvince("ลำปาง", 0, 1, 0, 0, new BigDecimal("50.00")),
                        new OfProvince("ลำพูน", 1, 0, 0, 0, new BigDecimal("0.00")));
    }

    @Test
    void an_agency_is_done_when_all_that_counts_is_done_and_whoever_declines_does_not_lower_the_mean() {
        launched();
        invited(
                INVITATION,
                SENT,
                ACCEPTED,
                PROGRESSED,
                new InvitationProgressed(INVITATION, "O31", PartState.DROPPED, 1, 1));
        invited(
                OTHER,
                new InvitationSent(OTHER, "ลำปาง", PLAN.title(), 2566, DUE_ON),
                new InvitationDeclined(OTHER, "ทำแล้ว"));
        var progress = board.find(CAMPAIGN, TODAY).orElseThrow().progress();
        assertThat(progress.done()).isOne();
        assertThat(progress.declined()).isOne();
        assertThat(progress.meanPercent()).isEqualTo("100.00");
    }

    @Test
    void agencies_are_found_by_state_and_province() {
        launched();
        invited(INVITATION, SENT, ACCEPTED);
        assertThat(board.agencies(CAMPAIGN, InvitationState.ACCEPTED, null, PAGE, TODAY)
                        .total())
                .isOne();
        assertThat(board.agencies(CAMPAIGN, InvitationState.SENT, null, PAGE, TODAY)
                        .total())
                .isZero();
        assertThat(board.agencies(CAMPAIGN, null, Set.of("ลำพูน"), PAGE, TODAY).total())
                .isZero();
        assertThat(board.of(AGENCY, TODAY)).singleElement().satisfies(view -> {
            assertThat(view.plan()).isEqualTo(PLAN);
            assertThat(view.total()).isEqualTo(2);
        });
        projection.reset();
        assertThat(board.list(PAGE, TODAY).total()).isZero();
        assertThat(board.of(AGENCY, TODAY)).isEmpty();
    }

    @Test
    void someone_is_reminded_until_it_is_answered_and_again_when_it_becomes_urgent() {
        launched();
        invited(INVITATION, SENT);
        var work = new CampaignDueWork(board);
        assertThat(work.on(TODAY)).singleElement().returns(Kind.RAISED, DueMatter::kind);
        assertThat(work.on(DUE_ON.plusDays(1))).singleElement().returns(Kind.OVERDUE, DueMatter::kind);
        invited(INVITATION, SENT, ACCEPTED);
        assertThat(work.on(TODAY)).isEmpty();
        assertThat(work.on(DUE_ON.minusDays(7))).singleElement().returns(Kind.DUE_SOON, DueMatter::kind);
        Played.twice(projection, "oversight", CAMPAIGN.toString(), List.of(LAUNCHED, NAMED, ALL_SENT, CANCELLED));
        assertThat(work.on(DUE_ON)).isEmpty();
    }

    private void launched() {
        Played.twice(projection, "oversight", CAMPAIGN.toString(), List.of(LAUNCHED, NAMED, ALL_SENT));
    }

    private void invited(InvitationId id, InvitationEvent... events) {
        Played.twice(projection, id.agency().value(), id.toString(), List.of(events));
    }
}
