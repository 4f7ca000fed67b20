package org.sucharit.measures.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.reminder.ReminderEvent.RemindersGiven;
import org.sucharit.measures.reminder.ReminderEvent.RemindersSettled;

/** What an agency is reminded of in a year and is not settled. */
record ReminderRow(String id, String agency, long version, int fiscalYear, List<Waiting> waiting) {

    static final String COLLECTION = "reminders";

    static ReminderRow after(@Nullable ReminderRow row, ReminderEvent event) {
        var list =
                switch (event) {
                    case RemindersGiven e -> e.list();
                    case RemindersSettled e -> e.list();
                };
        return new ReminderRow(
                list.toString(),
                list.agency().value(),
                0,
                list.fiscalYear(),
                Waiting.after(row == null ? List.of() : row.waiting, event));
    }
}
