package org.sucharit.measures.reminder;

import java.time.LocalDate;
import java.util.List;

/** Everything that can happen to a list of reminders. */
public sealed interface ReminderEvent {

    /** @param reminders those that are new on that day, or given once more because they still wait */
    record RemindersGiven(ReminderListId list, LocalDate on, List<Reminder> reminders) implements ReminderEvent {

        public RemindersGiven {
            reminders = List.copyOf(reminders);
        }
    }

    /** @param reminders what waits no longer */
    record RemindersSettled(ReminderListId list, LocalDate on, List<Settled> reminders) implements ReminderEvent {

        public RemindersSettled {
            reminders = List.copyOf(reminders);
        }
    }

    /** Which reminder is meant. */
    record Settled(String matter, DueMatter.Kind kind) {}
}
