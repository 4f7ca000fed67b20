package org.sucharit.kit.periodic;

import org.sucharit.kit.meter.Measured;
import org.sucharit.kit.meter.Measures;

/** Which periodic works have failed, how often since they last succeeded. */
final class PeriodicMeters implements Measured {

    private final Clockwork clockwork;

    PeriodicMeters(Clockwork clockwork) {
        this.clockwork = clockwork;
    }

    @Override
    public void measure(Measures into) {
        for (var standing : clockwork.standings())
            into.state("sucharit.periodic.failures", standing.failures(), "work", standing.name());
    }
}
