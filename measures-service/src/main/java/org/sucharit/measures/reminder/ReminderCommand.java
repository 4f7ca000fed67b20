package org.sucharit.measures.reminder;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a list of reminders. */
sealed interface ReminderCommand {

    ReminderListId list();

    /** @param waiting all that was found to wait on that day */
    record Remind(@TargetAggregateIdentifier ReminderListId list, LocalDate on, List<Reminder> waiting)
            implements ReminderCommand {

        public Remind {
            waiting = List.copyOf(waiting);
        }
    }

    /** For something new that nobody waited for. */
    record RaiseReminder(@TargetAggregateIdentifier ReminderListId list, LocalDate on, Reminder reminder)
            implements ReminderCommand {}
}
