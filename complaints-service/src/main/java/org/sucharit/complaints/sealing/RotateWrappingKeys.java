package org.sucharit.complaints.sealing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;

/** Wraps the keys of cases anew every thirty days, and destroys the key that wrapped them before. */
@Component
class RotateWrappingKeys implements PeriodicWork {

    private static final Logger log = LoggerFactory.getLogger(RotateWrappingKeys.class);

    private final KeyRotation keys;
    private final Clock clock;

    RotateWrappingKeys(KeyRotation keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "key-rotation";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(LocalTime.of(3, 0));
    }

    @Override
    public void run(Instant due) {
        int left = keys.rotate(LocalDate.now(clock));
        if (left > 0) log.error("{} keys of cases do not open where they stand; what wraps them is kept", left);
    }
}
