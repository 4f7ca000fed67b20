package org.sucharit.pagekit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Writes dates for people: Buddhist years in Thai, Christian years in English, Bangkok time. In templates as {@code #when}; an
 * absent date is an empty string.
 */
public final class Dates {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final MessageSource messages;
    private final InstantSource clock;

    Dates(MessageSource messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** {@code 15 มีนาคม 2566} or {@code 15 March 2023}. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : pattern("d MMMM y").format(day);
    }

    /** {@code 15 มี.ค. 2566} or {@code 15 Mar 2023}. */
    public String shortDay(@Nullable LocalDate day) {
        return day == null ? "" : pattern("d MMM y").format(day);
    }

    /** {@code มีนาคม 2566} or {@code March 2023}. */
    public String month(@Nullable YearMonth month) {
        return month == null ? "" : pattern("MMMM y").format(month.atDay(1));
    }

    /** {@code มี.ค.} or {@code Mar}. */
    public String shortMonth(@Nullable YearMonth month) {
        return month == null ? "" : pattern("MMM").format(month.atDay(1));
    }

    /** From – to, short; one date when both are the same; open ends stay open. */
    public String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && from.equals(to)) {
            return shortDay(from);
        }
        return (shortDay(from) + " – " + shortDay(to)).strip();
    }

    /** {@code 15 มี.ค. 2566 09:30 น.} or {@code 15 Mar 2023, 09:30}. */
    public String moment(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        return pattern(english() ? "d MMM y, HH:mm" : "d MMM y HH:mm 'น.'").format(moment.atZone(BANGKOK));
    }

    /** How long ago in the largest whole unit, for a title: {@code 3 วันที่แล้ว}. */
    public String ago(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        Duration since = Duration.between(moment, clock.instant());
        long days = since.toDays();
        if (since.isNegative() || since.toMinutes() < 1) {
            return say("ago.now", 0);
        }
        if (since.toHours() < 1) {
            return say("ago.minutes", since.toMinutes());
        }
        if (days < 1) {
            return say("ago.hours", since.toHours());
        }
        return days < 60
                ? say("ago.days", days)
                : days < 730 ? say("ago.months", days / 30) : say("ago.years", days / 365);
    }

    private String say(String key, long count) {
        return messages.getMessage(key, new Object[] {count}, locale());
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale())
                .withChronology(english() ? IsoChronology.INSTANCE : ThaiBuddhistChronology.INSTANCE);
    }

    private static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }

    private static Locale locale() {
        return english() ? Locale.ENGLISH : PageLocale.THAI;
    }
}
