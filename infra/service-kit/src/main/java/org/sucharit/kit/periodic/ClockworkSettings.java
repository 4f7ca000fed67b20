package org.sucharit.kit.periodic;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast replicas notice what is due, and each other.
 *
 * @param beat between two looks at what is due
 * @param lease after which another replica takes over from one that died; whoever is alive renews it much earlier
 */
@ConfigurationProperties("sucharit.clockwork")
record ClockworkSettings(
        @DefaultValue("500ms") Duration beat,
        @DefaultValue("15s") Duration lease) {

    private static final int RENEWALS = 5;

    /** Refuses what no replica could live with: another would take over at once, and again and again. */
    ClockworkSettings {
        if (!beat.isPositive())
            throw new IllegalArgumentException("sucharit.clockwork.beat must be positive, not " + beat);
        if (lease.compareTo(beat) <= 0)
            throw new IllegalArgumentException(
                    "sucharit.clockwork.lease must be longer than sucharit.clockwork.beat, " + beat + ", not " + lease);
    }

    Duration renewal() {
        return lease.dividedBy(RENEWALS);
    }
}
