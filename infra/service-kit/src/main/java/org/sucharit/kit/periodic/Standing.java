package org.sucharit.kit.periodic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a periodic work stands, for the operator.
 *
 * @param byDefault how often, as the code says
 * @param schedule how often, with the settings
 * @param nextRun when it begins next; in the past while it is running
 * @param runningOn the replica that is at it, null when none
 * @param failures how often it failed since it last succeeded
 * @param lastError the kind of error, without its text
 */
record Standing(
        String name,
        String byDefault,
        String schedule,
        @Nullable Instant lastRun,
        @Nullable Instant lastSuccess,
        Instant nextRun,
        @Nullable String runningOn,
        @Nullable String lastRanOn,
        int failures,
        @Nullable Instant lastFailure,
        @Nullable String lastError) {}
