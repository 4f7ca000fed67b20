package org.sucharit.complaints.clocks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.kit.meter.Measured;
import org.sucharit.kit.meter.Measures;

/** How many open cases of the whole nation are behind their clocks, by fives: fewer could be somebody's. */
@Component
class ClockBreaches implements Measured {

    private static final int A_FEW = 5;

    private final List<WaitingWork> features;
    private final Clock clock;

    ClockBreaches(List<WaitingWork> features, Clock clock) {
        this.features = features;
        this.clock = clock;
    }

    /** It goes through all open cases. */
    @Override
    public boolean takesLong() {
        return true;
    }

    @Override
    public void measure(Measures into) {
        var today = LocalDate.now(clock);
        long overdue =
                features.stream().mapToLong(feature -> feature.overdue(today)).sum();
        into.amount("sucharit.clock.breaches", overdue, A_FEW);
    }
}
