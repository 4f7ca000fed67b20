package org.sucharit.measures.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.measures.round.RoundRejected.Reason.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sucharit.measures.evidence.KeptFile;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.round.Contribution.Kind;
import org.sucharit.measures.round.RoundCommand.*;
import org.sucharit.measures.round.RoundEvent.*;
import org.sucharit.measures.round.RoundRejected.Reason;
import org.sucharit.measures.round.ScheduleCommand.ScheduleRounds;

class MonthlyRoundTests implements RoundSamples {

    static final Set<Reason> REFUSED = EnumSet.noneOf(Reason.class);
    static final IssuedLink FIRST = new IssuedLink(1, LINK, ISSUED.tokenHash(), EXPIRES);
    static final IssuedLink SECOND = new IssuedLink(1, new UUID(4, 2), "aa".repeat(32), EXPIRES);
    static final ContributionLinkIssued REISSUED =
            new ContributionLinkIssued(ID, 1, SECOND.link(), SECOND.tokenHash(), EXPIRES);
    static final UUID AGAIN = new UUID(5, 9);

    @Test
    void a_round_opens_with_its_measures_and_a_link_for_each_unit() {
        given().when(open(ID, MEASURES)).expectEvents(OPENED, ISSUED);
    }

    @Test
    void a_round_opens_once_and_not_for_nothing_or_far_ahead() {
        refused(ROUND_ALREADY_OPENED, open(ID, MEASURES), OPENED);
        refused(NOTHING_DUE, open(ID, List.of()));
        refused(ROUND_MONTH_IN_FUTURE, open(new RoundId(AGENCY, YearMonth.of(2023, 5)), MEASURES));
    }

    @Test
    void a_unit_tells_by_its_link() {
        given(OPENED, ISSUED).when(receive(LINK, TOLD, PROGRESS, TODAY)).expectEvents(RECEIVED);
        given(OPENED, ISSUED).when(receive(LINK, TOLD, PROGRESS, EXPIRES)).expectSuccessfulHandlerExecution();
    }

    @Test
    void what_is_told_twice_is_kept_once() {
        var again = receive(LINK, AGAIN, PROGRESS, TODAY);
        given(OPENED, ISSUED, RECEIVED).when(again).expectNoEvents();
        given(OPENED, ISSUED, RECEIVED, ACCEPTED).when(again).expectNoEvents();
        given(OPENED, ISSUED, SILENT)
                .when(receive(LINK, AGAIN, NO_PROGRESS, TODAY))
                .expectNoEvents();
    }

    @Test
    void what_was_returned_may_be_told_again() {
        given(OPENED, ISSUED, RECEIVED, RETURNED)
                .when(receive(LINK, AGAIN, PROGRESS, TODAY))
                .expectEvents(new ContributionReceived(ID, 1, AGAIN, PROGRESS, TODAY));
    }

    @Test
    void a_link_that_expired_was_taken_back_or_replaced_tells_nothing() {
        refused(CONTRIBUTION_LINK_EXPIRED, receive(LINK, TOLD, PROGRESS, EXPIRES.plusDays(1)), OPENED, ISSUED);
        refused(CONTRIBUTION_LINK_REVOKED, receive(LINK, TOLD, PROGRESS, TODAY), OPENED, ISSUED, REVOKED);
        refused(CONTRIBUTION_LINK_REVOKED, receive(LINK, TOLD, PROGRESS, TODAY), OPENED, ISSUED, REISSUED);
        refused(CONTRIBUTION_LINK_UNKNOWN, receive(new UUID(4, 9), TOLD, PROGRESS, TODAY), OPENED, ISSUED);
        refused(ROUND_NOT_OPEN, receive(LINK, TOLD, PROGRESS, TODAY), OPENED, ISSUED, CLOSED);
    }

    @Test
    void a_link_is_of_no_use_for_another_units_measure() {
        var ofFinance = new ContributionLinkIssued(ID, 2, LINK, "ef".repeat(32), EXPIRES);
        refused(CONTRIBUTION_LINK_FOREIGN, receive(LINK, TOLD, OBSTACLE, TODAY), OPENED, ofFinance);
        var unknown = new Contribution(new MeasureId(new UUID(1, 9)), Kind.NO_PROGRESS, null, null, List.of(), null);
        refused(CONTRIBUTION_LINK_FOREIGN, receive(LINK, TOLD, unknown, TODAY), OPENED, ISSUED);
    }

    @Test
    void a_contribution_has_words_a_past_day_and_a_few_photos() {
        refused(CONTRIBUTION_TEXT_MISSING, told(" ", TODAY, List.of()));
        refused(CONTRIBUTION_TEXT_MISSING, told(null, TODAY, List.of()));
        refused(CONTRIBUTION_IN_FUTURE, told("ทำแล้ว", TODAY.plusDays(1), List.of()));
        refused(TOO_MANY_PHOTOS, told("ทำแล้ว", TODAY, Collections.nCopies(7, PICTURE)));
        var paper = new KeptFile("cd".repeat(32), 9, "application/pdf", "a.pdf");
        refused(PHOTO_EXPECTED, told("ทำแล้ว", TODAY, List.of(paper)));
    }

    @Test
    void a_unit_does_not_tell_without_end() {
        var past = new ArrayList<Object>(List.of(OPENED, ISSUED));
        for (int i = 0; i < MonthlyRound.MOST_OF_A_PART; i++)
            past.add(new ContributionReceived(ID, 1, new UUID(6, i), told("ทำแล้ว " + i, TODAY, List.of()), TODAY));
        refused(TOO_MANY_CONTRIBUTIONS, receive(LINK, TOLD, PROGRESS, TODAY), past.toArray());
    }

    @Test
    void the_officer_accepts_in_own_words_once() {
        given(OPENED, ISSUED, RECEIVED)
                .when(new AcceptContribution(ID, TOLD, ACCEPTED.text(), ACCEPTED.date(), List.of(PHOTO), TODAY))
                .expectEvents(ACCEPTED);
        refused(CONTRIBUTION_ALREADY_DECIDED, accept(TOLD, "ทำแล้ว", TODAY), OPENED, ISSUED, RECEIVED, ACCEPTED);
        refused(CONTRIBUTION_ALREADY_DECIDED, accept(NOTHING_NEW, "ทำแล้ว", TODAY), OPENED, ISSUED, SILENT);
        refused(CONTRIBUTION_UNKNOWN, accept(TOLD, "ทำแล้ว", TODAY), OPENED, ISSUED);
        refused(CONTRIBUTION_TEXT_MISSING, accept(TOLD, " ", TODAY), OPENED, ISSUED, RECEIVED);
        refused(CONTRIBUTION_IN_FUTURE, accept(TOLD, "ทำแล้ว", TODAY.plusDays(1)), OPENED, ISSUED, RECEIVED);
    }

    @Test
    void what_came_in_before_the_meeting_may_be_accepted_after_it() {
        given(OPENED, ISSUED, RECEIVED, CLOSED)
                .when(accept(TOLD, "ทำแล้ว", TODAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_officer_returns_or_discards_with_a_reason() {
        given(OPENED, ISSUED, RECEIVED)
                .when(new ReturnContribution(ID, TOLD, RETURNED.reason()))
                .expectEvents(RETURNED);
        given(OPENED, ISSUED, RECEIVED)
                .when(new DiscardContribution(ID, TOLD, DISCARDED.reason()))
                .expectEvents(DISCARDED);
        refused(CONTRIBUTION_REASON_MISSING, new ReturnContribution(ID, TOLD, " "), OPENED, ISSUED, RECEIVED);
        refused(CONTRIBUTION_REASON_MISSING, new DiscardContribution(ID, TOLD, ""), OPENED, ISSUED, RECEIVED);
    }

    @Test
    void a_link_is_renewed_and_taken_back() {
        given(OPENED, ISSUED).when(new RenewContributionLink(ID, SECOND)).expectEvents(REISSUED);
        given(OPENED, ISSUED).when(new RevokeContributionLink(ID, 1)).expectEvents(REVOKED);
        given(OPENED, ISSUED, REVOKED).when(new RevokeContributionLink(ID, 1)).expectNoEvents();
        refused(PART_UNKNOWN, new RevokeContributionLink(ID, 9), OPENED);
        refused(ROUND_NOT_OPEN, new RenewContributionLink(ID, SECOND), OPENED, ISSUED, CLOSED);
    }

    @Test
    void a_meeting_closes_the_round_with_its_figures() {
        given(OPENED, ISSUED, RECEIVED, ACCEPTED, SILENT)
                .when(new CloseRound(ID, MEETING, TODAY))
                .expectEvents(CLOSED);
        refused(ROUND_NOT_OPEN, new CloseRound(ID, MEETING, TODAY), OPENED, CLOSED);
        refused(MEETING_IN_FUTURE, new CloseRound(ID, MEETING, TODAY.minusDays(1)), OPENED);
        refused(MEETING_BEFORE_ROUND, close(LocalDate.of(2023, 2, 28), MEETING.attendance(), MEETING.orders()), OPENED);
        refused(ATTENDANCE_MISSING, close(TODAY, List.of(), MEETING.orders()), OPENED);
        var foreign = List.of(new Meeting.Order(new MeasureId(new UUID(1, 9)), "ให้เร่ง"));
        refused(ORDER_FOREIGN, close(TODAY, MEETING.attendance(), foreign), OPENED);
    }

    @Test
    void rounds_open_on_a_day_that_every_month_has() {
        schedule()
                .givenNoPriorActivity()
                .when(new ScheduleRounds(SCHEDULED.scheduleId(), SCHEDULED.timing(), TODAY))
                .expectEvents(SCHEDULED);
        schedule()
                .given(SCHEDULED)
                .when(new ScheduleRounds(SCHEDULED.scheduleId(), SCHEDULED.timing(), TODAY.plusDays(1)))
                .expectNoEvents();
        for (var impossible : List.of(new Timing(29, 14), new Timing(0, 14), new Timing(25, 0), new Timing(null, 61)))
            schedule()
                    .givenNoPriorActivity()
                    .when(new ScheduleRounds(SCHEDULED.scheduleId(), impossible, TODAY))
                    .expectException(ScheduleRejected.class);
    }

    @Test
    void the_latest_opening_is_this_months_or_the_last_ones() {
        var timing = new Timing(25, 14);
        assertThat(timing.latestOpening(LocalDate.of(2023, 3, 25))).isEqualTo("2023-03-25");
        assertThat(timing.latestOpening(LocalDate.of(2023, 3, 24))).isEqualTo("2023-02-25");
        assertThat(timing.nextOpening(LocalDate.of(2023, 3, 25))).isEqualTo("2023-04-25");
        assertThat(new Timing(null, 14).latestOpening(LocalDate.of(2023, 3, 1))).isEqualTo("2023-02-28");
    }

    @Test
    void a_month_is_read_in_either_era() {
        assertThat(RoundId.of(AGENCY, "2566-03")).contains(ID);
        assertThat(RoundId.of(AGENCY, "2023-03")).contains(ID);
        assertThat(ID).hasToString("ban-rai/2566-03");
        assertThat(RoundId.of(AGENCY, "2566-13")).isEmpty();
        assertThat(RoundId.of(AGENCY, "schedule")).isEmpty();
    }

    @AfterAll
    static void every_reason_was_tried() {
        assertThat(REFUSED).isEqualTo(EnumSet.allOf(Reason.class));
    }

    private static OpenRound open(RoundId id, List<DueMeasure> measures) {
        return new OpenRound(id, 2566, OPENED_ON, measures, PARTS, List.of(FIRST));
    }

    private static ReceiveContribution receive(UUID link, UUID id, Contribution said, LocalDate today) {
        return new ReceiveContribution(ID, link, id, said, today);
    }

    private static Contribution told(@Nullable String text, LocalDate date, List<KeptFile> photos) {
        return new Contribution(GIFTS, Kind.PROGRESS, text, date, photos, null);
    }

    private static AcceptContribution accept(UUID id, String text, LocalDate date) {
        return new AcceptContribution(ID, id, text, date, List.of(), TODAY);
    }

    private static CloseRound close(LocalDate on, List<String> attendance, List<Meeting.Order> orders) {
        return new CloseRound(ID, new Meeting(on, attendance, orders, MINUTES), TODAY);
    }

    private static AggregateTestFixture<RoundSchedule> schedule() {
        return new AggregateTestFixture<>(RoundSchedule.class);
    }

    private static TestExecutor<MonthlyRound> given(Object... past) {
        var fixture = new AggregateTestFixture<>(MonthlyRound.class);
        return past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(past);
    }

    private static void refused(Reason reason, Contribution said) {
        refused(reason, receive(LINK, TOLD, said, TODAY), OPENED, ISSUED);
    }

    private static void refused(Reason reason, RoundCommand command, Object... past) {
        REFUSED.add(reason);
        given(past).when(command).expectException(RoundRejected.class).expectExceptionMessage(reason.name());
    }
}
