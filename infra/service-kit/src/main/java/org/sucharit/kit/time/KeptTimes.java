package org.sucharit.kit.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Times on their way to a database or a topic. A time at which something happened is cut to the service's {@link TimeGrain}. What
 * runs out — a lease, the next run of something — must stay exact to work; where days only are told it is written by a clock that
 * began at a random moment, so that it reads like no hour there was.
 */
public final class KeptTimes {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final TimeGrain grain;
    private final Duration behind;

    private KeptTimes(TimeGrain grain, Duration behind) {
        this.grain = grain;
        this.behind = behind;
    }

    public static KeptTimes exact() {
        return new KeptTimes(TimeGrain.EXACT, Duration.ZERO);
    }

    /** @param behind how far the clock of leases is behind; the same for all replicas, for ever */
    public static KeptTimes days(Duration behind) {
        return new KeptTimes(TimeGrain.DAY, behind);
    }

    /** Whether times are told as they are; else as days. */
    public boolean areExact() {
        return grain == TimeGrain.EXACT;
    }

    /** When something happened: as it is, or the beginning of its day in Bangkok. */
    public Instant past(Instant time) {
        return grain == TimeGrain.EXACT
                ? time
                : time.atZone(BANGKOK).toLocalDate().atStartOfDay(BANGKOK).toInstant();
    }

    /** When something runs out or is due, by the clock of leases. */
    public Instant lease(Instant time) {
        return time.minus(behind);
    }

    /** What {@link #lease} has written, as a time. */
    public Instant ofLease(Instant written) {
        return written.plus(behind);
    }

    /** How far the clock of leases is behind. */
    public Duration behind() {
        return behind;
    }
}
