package org.sucharit.measures.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sucharit.measures.reminder.ReminderEvent.RemindersGiven;
import org.sucharit.measures.reminder.ReminderEvent.RemindersSettled;
import org.sucharit.measures.reminder.ReminderEvent.Settled;

/**
 * A reminder that is not settled.
 *
 * @param since the day it was first given
 * @param last the day it was last given
 */
record Waiting(Reminder reminder, LocalDate since, LocalDate last) {

    /** After which time what is overdue or not followed up is brought to mind again. */
    private static final int REPEATED_AFTER_DAYS = 7;

    /** How long something new stays in the list; nothing says when it is dealt with. */
    static final int RAISED_FOR_DAYS = 14;

    /** All that waits after one more event. */
    static List<Waiting> after(List<Waiting> before, ReminderEvent event) {
        var all = new ArrayList<>(before);
        switch (event) {
            case RemindersGiven e ->
                e.reminders().forEach(reminder -> {
                    var earlier = all.stream()
                            .filter(one -> one.reminder.isAbout(reminder))
                            .findFirst();
                    earlier.ifPresent(all::remove);
                    all.add(new Waiting(reminder, earlier.map(Waiting::since).orElse(e.on()), e.on()));
                });
            case RemindersSettled e -> all.removeIf(one -> e.reminders().contains(one.settled()));
        }
        return List.copyOf(all);
    }

    Settled settled() {
        return new Settled(reminder.matter(), reminder.kind());
    }

    /** Whether giving this one on a day would say something that has not just been said. */
    boolean covers(Reminder other, LocalDate day) {
        return reminder.isAbout(other) && reminder.dueOn().equals(other.dueOn()) && !isToBeRepeated(day);
    }

    boolean isStillWaiting(List<Reminder> found, LocalDate day) {
        return reminder.kind() == DueMatter.Kind.RAISED
                ? last.plusDays(RAISED_FOR_DAYS).isAfter(day)
                : found.stream().anyMatch(reminder::isAbout);
    }

    private boolean isToBeRepeated(LocalDate day) {
        return switch (reminder.kind()) {
            case OVERDUE, NOT_FOLLOWED_UP -> !last.plusDays(REPEATED_AFTER_DAYS).isAfter(day);
            case DUE_SOON, DUE, CALENDAR, RAISED -> false;
        };
    }
}
