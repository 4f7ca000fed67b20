package org.sucharit.kit.periodic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param due what the next run is for; before {@code nextRun} when a run failed
 * @param leased whether a replica is at it, by the database's clock
 */
record WorkRow(
        String name,
        Instant due,
        Instant nextRun,
        @Nullable Instant lastRun,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        @Nullable String failure,
        int failures,
        @Nullable String node,
        boolean leased) {}
