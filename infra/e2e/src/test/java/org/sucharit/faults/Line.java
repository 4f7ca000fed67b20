package org.sucharit.faults;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the {@link Journal}.
 *
 * @param at microseconds since 1970, by this machine's clock
 * @param request only where it begins for the first time
 * @param status what was answered; 0 where nothing was
 * @param text the answer, or why there is none
 */
record Line(What what, long at, String key, @Nullable Request request, int status, String text) {

    private static final String COME_BACK = "Retry-After: ";
    private static final int UNAVAILABLE = 503;

    /** How a request goes on. */
    enum What {
        BEGUN,
        ACKNOWLEDGED,
        REFUSED,
        UNANSWERED
    }

    static Line begun(Request request, boolean first) {
        return new Line(What.BEGUN, now(), request.key(), first ? request : null, 0, "");
    }

    static Line ended(What what, String key, int status, String text) {
        return new Line(what, now(), key, null, status, text);
    }

    /** How a text begins of who is asked to come back; nothing where nobody says when. */
    static String until(Optional<String> retryAfter) {
        return retryAfter.map(seconds -> COME_BACK + seconds + "\n").orElse("");
    }

    /** Whether somebody was turned away without a word of when to come back. */
    boolean abrupt() {
        return status == UNAVAILABLE && !text.startsWith(COME_BACK);
    }

    static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
