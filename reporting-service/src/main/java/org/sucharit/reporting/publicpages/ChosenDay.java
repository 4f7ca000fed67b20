package org.sucharit.reporting.publicpages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.ThaiDates;

/**
 * A day someone typed to look back to: {@code 15/3/2566}, {@code ๑๕ มี.ค. ๖๖}, {@code 2023-03-15}.
 *
 * @param day null when none was typed, when it is today, or when it is wrong
 * @param error the key of the sentence that says what is wrong; null for nothing
 */
record ChosenDay(
        String typed, @Nullable LocalDate day, @Nullable String error) {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final int LONGEST = 40;

    static ChosenDay of(@Nullable String typed, LocalDate today) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) return new ChosenDay("", null, null);
        var found = text.length() > LONGEST ? List.<LocalDate>of() : days(text);
        if (found.size() != 1) return new ChosenDay(text, null, "day.unreadable");
        var day = found.getFirst();
        if (day.isAfter(today)) return new ChosenDay(text, null, "day.future");
        return new ChosenDay(text, day.equals(today) ? null : day, null);
    }

    /** The same, wrong when it is not before the other. @param other null for today */
    ChosenDay before(@Nullable LocalDate other) {
        boolean late = day != null && other != null && !day.isBefore(other);
        return late ? new ChosenDay(typed, null, "day.order") : this;
    }

    boolean isWrong() {
        return error != null;
    }

    /** As scorecards are asked; null for now. */
    @Nullable
    String asOf() {
        return day == null ? null : day.toString();
    }

    /** The end of a day in Bangkok. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BANGKOK).toInstant().minusNanos(1);
    }

    private static List<LocalDate> days(String text) {
        return ThaiDates.in(text).stream().map(found -> found.date()).toList();
    }
}
