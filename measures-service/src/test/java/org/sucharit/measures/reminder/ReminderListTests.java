package org.sucharit.measures.reminder;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.sucharit.measures.reminder.DueMatter.Kind;
import org.sucharit.measures.reminder.ReminderCommand.RaiseReminder;
import org.sucharit.measures.reminder.ReminderCommand.Remind;
import org.sucharit.measures.reminder.ReminderEvent.RemindersGiven;
import org.sucharit.measures.reminder.ReminderEvent.RemindersSettled;
import org.sucharit.measures.reminder.ReminderEvent.Settled;

class ReminderListTests implements ReminderSamples {

    final FixtureConfiguration<ReminderList> list = new AggregateTestFixture<>(ReminderList.class);

    @Test
    void what_is_found_is_brought_to_mind() {
        list.givenNoPriorActivity()
                .when(new Remind(LIST, DAY, List.of(SOON, LATE)))
                .expectEvents(GIVEN);
    }

    @Test
    void asked_again_on_the_same_day_it_says_nothing() {
        list.given(GIVEN).when(new Remind(LIST, DAY, List.of(LATE, SOON))).expectNoEvents();
        list.given(GIVEN)
                .when(new Remind(LIST, DAY.plusDays(1), List.of(LATE, SOON)))
                .expectNoEvents();
    }

    @Test
    void where_nothing_waits_nothing_is_said() {
        list.givenNoPriorActivity().when(new Remind(LIST, DAY, List.of())).expectNoEvents();
    }

    @Test
    void what_waits_no_longer_is_settled_and_a_new_kind_is_a_new_reminder() {
        var due = new Reminder(
                SOON.matter(), Kind.DUE, SOON.title(), SOON.dueOn(), SOON.unit(), SOON.audience(), SOON.path());
        list.given(GIVEN)
                .when(new Remind(LIST, DAY.plusDays(1), List.of(due, LATE)))
                .expectEvents(SETTLED, new RemindersGiven(LIST, DAY.plusDays(1), List.of(due)));
    }

    @Test
    void what_is_overdue_is_brought_to_mind_again_after_a_week_and_the_rest_is_not() {
        var week = DAY.plusDays(7);
        list.given(GIVEN)
                .when(new Remind(LIST, week.minusDays(1), List.of(SOON, LATE)))
                .expectNoEvents();
        list.given(GIVEN)
                .when(new Remind(LIST, week, List.of(SOON, LATE)))
                .expectEvents(new RemindersGiven(LIST, week, List.of(LATE)));
        list.given(GIVEN, new RemindersGiven(LIST, week, List.of(LATE)))
                .when(new Remind(LIST, week, List.of(SOON, LATE)))
                .expectNoEvents();
    }

    @Test
    void another_due_date_is_worth_saying() {
        var later = new Reminder(
                SOON.matter(),
                SOON.kind(),
                SOON.title(),
                SOON.dueOn().plusDays(1),
                SOON.unit(),
                SOON.audience(),
                SOON.path());
        list.given(GIVEN)
                .when(new Remind(LIST, DAY.plusDays(1), List.of(later, LATE)))
                .expectEvents(new RemindersGiven(LIST, DAY.plusDays(1), List.of(later)));
    }

    @Test
    void something_new_is_raised_once_and_stays_for_a_fortnight() {
        var raised = new RemindersGiven(LIST, DAY, List.of(NEW));
        var settled = new RemindersSettled(LIST, DAY.plusDays(14), List.of(new Settled(NEW.matter(), Kind.RAISED)));
        list.given(GIVEN).when(new RaiseReminder(LIST, DAY, NEW)).expectEvents(raised);
        list.given(raised).when(new RaiseReminder(LIST, DAY.plusDays(1), NEW)).expectNoEvents();
        list.given(raised).when(new Remind(LIST, DAY.plusDays(13), List.of())).expectNoEvents();
        list.given(raised).when(new Remind(LIST, DAY.plusDays(14), List.of())).expectEvents(settled);
        list.given(raised, settled)
                .when(new RaiseReminder(LIST, DAY.plusDays(15), NEW))
                .expectNoEvents();
    }
}
