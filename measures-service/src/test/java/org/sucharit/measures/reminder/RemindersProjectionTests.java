package org.sucharit.measures.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Played;
import org.sucharit.measures.reminder.ReminderEvent.RemindersGiven;

class RemindersProjectionTests implements ReminderSamples {

    final RemindersProjection projection = new RemindersProjection(new ProjectionStore(Played.database()));
    final Reminders reminders = new Reminders(projection);

    void play(ReminderEvent... events) {
        Played.twice(projection, AGENCY.value(), LIST.toString(), List.of(events));
    }

    List<String> waitingFor(Role role, LocalDate day) {
        return reminders.of(AGENCY, Set.of(role), day).stream()
                .map(Reminders.Entry::matter)
                .toList();
    }

    @Test
    void everyone_sees_what_waits_for_their_role_the_new_first_then_the_longest_due() {
        play(GIVEN, new RemindersGiven(LIST, DAY, List.of(NEW)));
        assertThat(waitingFor(Role.OFFICER, DAY)).containsExactly("measure/2", "measure/1");
        assertThat(waitingFor(Role.EXECUTIVE, DAY)).containsExactly("obstacle/1", "measure/2");
        assertThat(waitingFor(Role.ANALYST, DAY)).isEmpty();
        assertThat(reminders.of(AGENCY, null, DAY)).hasSize(3).allSatisfy(entry -> assertThat(entry.since())
                .isEqualTo(DAY));
    }

    @Test
    void what_is_settled_is_gone_and_what_is_given_again_keeps_its_first_day() {
        var again = new RemindersGiven(LIST, DAY.plusDays(7), List.of(LATE));
        play(GIVEN, SETTLED, again);
        assertThat(reminders.of(AGENCY, null, DAY.plusDays(7))).singleElement().satisfies(entry -> {
            assertThat(entry.matter()).isEqualTo("measure/2");
            assertThat(entry.since()).isEqualTo(DAY);
        });
    }

    @Test
    void of_last_years_list_only_what_is_new_still_waits() {
        var lastDay = LocalDate.of(2023, 9, 30);
        play(new RemindersGiven(LIST, lastDay, List.of(LATE, NEW)));
        assertThat(reminders.of(AGENCY, null, lastDay)).hasSize(2);
        assertThat(reminders.of(AGENCY, null, lastDay.plusDays(1)))
                .extracting(Reminders.Entry::matter)
                .containsExactly("obstacle/1");
        assertThat(reminders.of(AGENCY, null, lastDay.plusDays(14))).isEmpty();
    }

    @Test
    void a_reset_forgets_all() {
        play(GIVEN);
        projection.reset();
        assertThat(reminders.of(AGENCY, null, DAY)).isEmpty();
    }
}
