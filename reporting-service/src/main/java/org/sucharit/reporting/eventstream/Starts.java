package org.sucharit.reporting.eventstream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;

/** Finds where a reader begins. */
@Component
class Starts {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /** What an id can be; anything else need not be looked for. */
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** What was told elsewhere a moment ago is on its way. */
    private static final int TRIES = 10;

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Tape tape;
    private final Clock clock;

    Starts(Tape tape, Clock clock) {
        this.tape = tape;
        this.clock = clock;
    }

    /** @param since null: lines of JSON have everything, a stream of server-sent events goes on from now */
    Start of(@Nullable String since, StreamFormat format) {
        if (since == null) return new Start(format == StreamFormat.SSE ? tape.end() : Tape.BEGINNING, null);
        if (since.equals("0")) return new Start(Tape.BEGINNING, null);
        var instant = instant(since);
        if (instant.isEmpty()) return new Start(position(since), null);
        if (instant.get().isAfter(clock.instant())) throw new Problem(HttpStatus.BAD_REQUEST, "SINCE_IN_FUTURE");
        var first = instant.get().isBefore(Instant.EPOCH) ? Instant.EPOCH : instant.get();
        return new Start(tape.before(first), first);
    }

    private long position(String eventId) {
        return Optional.of(eventId)
                .filter(id -> VISIBLE.matcher(id).matches())
                .flatMap(id -> soon(() -> tape.positionOf(id)))
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "POSITION_UNKNOWN"));
    }

    void mustKnow(String agency) {
        if (!AgencyId.isValid(agency)
                || soon(() -> Optional.of(agency).filter(tape::knowsAgency)).isEmpty())
            throw new Problem(HttpStatus.NOT_FOUND, "AGENCY_UNKNOWN", agency);
    }

    private static <T> Optional<T> soon(Supplier<Optional<T>> question) {
        var answer = question.get();
        for (int i = 1; i < TRIES && answer.isEmpty(); i++) {
            pause();
            answer = question.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An instant with its offset, whose plus sign addresses turn into a space, or the beginning of a day in Bangkok. */
    private static Optional<Instant> instant(String since) {
        try {
            if (since.length() == 10)
                return Optional.of(LocalDate.parse(since).atStartOfDay(BANGKOK).toInstant());
            return Optional.of(OffsetDateTime.parse(since.replace(' ', '+')).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
