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

    Duration renewal() {
        return lease.dividedBy(RENEWALS);
    }
}
