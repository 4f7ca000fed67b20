package org.sucharit.kit.periodic;

import java.time.Duration;

/** How long to wait after failures: 10 s, then twice as long each time, an hour at most. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    private Backoff() {}

    static Duration after(int failures) {
        var wait = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return wait.compareTo(MOST) < 0 ? wait : MOST;
    }
}
