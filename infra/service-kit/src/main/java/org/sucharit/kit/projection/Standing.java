package org.sucharit.kit.projection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a group's read models are.
 *
 * @param caughtUp has read what was there when it began
 * @param percent of what there is to read
 * @param position and {@code head}: as the source counts, null while they can't be read
 * @param segments position by segment or partition
 * @param parked how many aggregates stand still
 * @param trouble what kept it from going on the last time, or null
 */
public record Standing(
        String group,
        boolean running,
        boolean caughtUp,
        int percent,
        @Nullable Long position,
        @Nullable Long head,
        Map<Integer, Long> segments,
        long parked,
        @Nullable String trouble) {}
