package org.sucharit.measures.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.security.Actor;
import org.sucharit.measures.reminder.ReminderCommand.RaiseReminder;

/** Brings something new to someone's mind at once. */
@Component
public class Raise {

    /** The system itself. Without a key: what is asked for decides whether it is a repeat. */
    static final Caller REMINDING = new Caller(new Actor("system:reminders", "reminders", List.of()), null, null, "");

    private final CommandDesk desk;
    private final Clock clock;

    Raise(CommandDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Puts the matter into the lists of those it is for, and lets them have a mail, whatever its kind says. Doing it again
     * with the same key changes nothing.
     */
    public void raise(DueMatter matter) {
        var today = LocalDate.now(clock);
        var list = new ReminderListId(matter.agency(), FiscalYear.of(today).value());
        var reminder = Reminder.of(new DueMatter(
                matter.agency(),
                matter.key(),
                DueMatter.Kind.RAISED,
                matter.title(),
                matter.dueOn(),
                matter.unit(),
                matter.audience(),
                matter.path()));
        desk.send(REMINDING, matter.agency(), list.toString(), new RaiseReminder(list, today, reminder));
    }
}
