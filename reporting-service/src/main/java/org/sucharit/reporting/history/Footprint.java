package org.sucharit.reporting.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** One version of a subject in its trail: valid from then until the next one's. */
record Footprint(long sequence, Instant from, State state) {

    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    LocalDate day() {
        return LocalDate.ofInstant(from, BANGKOK);
    }
}
