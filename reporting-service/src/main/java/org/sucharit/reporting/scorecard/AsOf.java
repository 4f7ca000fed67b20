package org.sucharit.reporting.scorecard;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.sucharit.kit.problem.Problem;
import org.sucharit.reporting.history.Closings;

/**
 * What {@code asOf} asks for.
 *
 * @param instant events up to it count
 * @param day the day in Bangkok on which they are counted
 * @param now whether nothing but the present was asked for
 */
record AsOf(Instant instant, LocalDate day, boolean now) {

    /** What the interface says of it. */
    static final String MEANING = "An instant, or a date: the end of that day in Bangkok; now without it";

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    static AsOf now(Clock clock) {
        return new AsOf(clock.instant(), LocalDate.now(clock.withZone(BANGKOK)), true);
    }

    /**
     * @param text an instant, or a date for the end of that day in Bangkok; today's for as far as it has come; null for
     *     now
     * @throws Problem 400 {@code INVALID} for anything else, 400 {@code AS_OF_IN_FUTURE}
     */
    static AsOf of(@Nullable String text, Clock clock, MessageSource messages) {
        return of(text, "asOf", clock, messages);
    }

    /** @param parameter where {@code text} stands */
    static AsOf of(@Nullable String text, String parameter, Clock clock, MessageSource messages) {
        var now = now(clock);
        if (text == null || text.isBlank()) return now;
        try {
            return text.length() <= "2026-11-21".length()
                    ? endOf(LocalDate.parse(text), now)
                    // a plus in an address is a space unless it is written as %2B
                    : at(OffsetDateTime.parse(text.replace(' ', '+')).toInstant(), now);
        } catch (DateTimeException e) {
            var sentence = messages.getMessage("scorecard.as-of", null, LocaleContextHolder.getLocale());
            throw Problem.invalid(parameter, sentence).causedBy(e);
        }
    }

    /** Whether it is the last instant of its day. */
    boolean endsDay() {
        return instant.equals(Closings.endOf(day));
    }

    private static AsOf endOf(LocalDate day, AsOf now) {
        if (day.equals(now.day)) return new AsOf(now.instant, day, false);
        var end = Closings.endOf(day);
        return end.isBefore(Instant.EPOCH) ? at(end, now) : new AsOf(past(end, now), day, false);
    }

    private static AsOf at(Instant instant, AsOf now) {
        var kept = past(instant, now).isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
        return new AsOf(kept, LocalDate.ofInstant(kept, BANGKOK), false);
    }

    private static Instant past(Instant instant, AsOf now) {
        if (instant.isAfter(now.instant)) throw new Problem(HttpStatus.BAD_REQUEST, "AS_OF_IN_FUTURE");
        return instant;
    }
}
