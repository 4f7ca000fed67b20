package org.sucharit.measures.linkcheck;

import java.time.Duration;

/** Time as it passes for whoever must wait. */
interface Pace {

    /** Nanoseconds since some moment. */
    long nanos();

    /** For a host's sake: nothing happens that could be waited for, its next request is due when time has passed. */
    void pause(Duration duration) throws InterruptedException;

    /** As the machine's own clock ticks, whatever the hour is set to. */
    static Pace real() {
        return new Pace() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                Thread.sleep(duration);
            }
        };
    }
}
