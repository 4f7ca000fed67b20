package org.sucharit.measures.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round as its agency reads it.
 *
 * @param month as it sorts: {@code 2023-03}
 */
record RoundRow(
        String id, String agency, long version, @Nullable Instant changedAt, String month, RoundFacts facts) {

    static final String COLLECTION = "monthly_round";

    static RoundRow of(RoundFacts facts) {
        return new RoundRow(
                facts.id().toString(),
                facts.id().agency().value(),
                0,
                null,
                facts.id().month().toString(),
                facts);
    }
}
