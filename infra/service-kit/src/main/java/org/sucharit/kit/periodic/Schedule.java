package org.sucharit.kit.periodic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** When something is due again. */
public sealed interface Schedule {

    /** First one interval after the service saw the work for the first time, then that long after each beginning. */
    static Schedule every(Duration interval) {
        return new Every(interval);
    }

    /** Once a day, at that time in Bangkok. */
    static Schedule daily(LocalTime at) {
        return new Daily(at);
    }

    /** The next due time after an instant. */
    Instant next(Instant after);

    /** The latest of the due times that have passed: of {@code due} and those that followed it until {@code now}. */
    Instant latest(Instant due, Instant now);

    /** Every so often. */
    record Every(Duration interval) implements Schedule {

        private static final Duration LEAST = Duration.ofSeconds(1);

        public Every {
            if (interval.compareTo(LEAST) < 0) throw new IllegalArgumentException("more often than once a second");
        }

        @Override
        public Instant next(Instant after) {
            return after.plus(interval);
        }

        @Override
        public Instant latest(Instant due, Instant now) {
            return due.isAfter(now)
                    ? due
                    : due.plus(interval.multipliedBy(Duration.between(due, now).dividedBy(interval)));
        }

        @Override
        public String toString() {
            return "every " + interval;
        }
    }

    /** Once a day. */
    record Daily(LocalTime at) implements Schedule {

        private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

        @Override
        public Instant next(Instant after) {
            var today = on(after, 0);
            return today.isAfter(after) ? today : on(after, 1);
        }

        @Override
        public Instant latest(Instant due, Instant now) {
            if (due.isAfter(now)) return due;
            var today = on(now, 0);
            return today.isAfter(now) ? on(now, -1) : today;
        }

        private Instant on(Instant instant, int days) {
            return instant.atZone(BANGKOK)
                    .toLocalDate()
                    .plusDays(days)
                    .atTime(at)
                    .atZone(BANGKOK)
                    .toInstant();
        }

        @Override
        public String toString() {
            return "daily at " + at;
        }
    }
}
