package org.sucharit.complaints.casepages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How many days are left until the complainant must hear something, in words. */
@Component
class DaysLeft {

    private static final int SOON = 4;

    private final MessageSource messages;
    private final Clock clock;

    DaysLeft(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether it is today or one of the next days, and not past yet. */
    boolean isSoon(@Nullable LocalDate dueOn) {
        var today = LocalDate.now(clock);
        return dueOn != null && !dueOn.isBefore(today) && dueOn.isBefore(today.plusDays(SOON));
    }

    /** @return empty when nothing is due */
    String words(@Nullable LocalDate dueOn, Locale language) {
        if (dueOn == null) return "";
        long left = ChronoUnit.DAYS.between(LocalDate.now(clock), dueOn);
        var key = left < 0 ? "late" : left == 0 ? "today" : "left";
        return messages.getMessage("casepages.days." + key, new Object[] {Math.abs(left)}, language);
    }
}
