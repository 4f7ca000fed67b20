package org.sucharit.measures.round;

import org.sucharit.kernel.Refusal;

/** A rule of the schedule stands against a command. */
public final class ScheduleRejected extends Refusal {

    public enum Reason {
        /** Not a day that every month has, or links that live no or too many days. */
        ROUND_TIMING_IMPOSSIBLE
    }

    ScheduleRejected(Reason reason) {
        super(reason, Kind.INVALID);
    }
}
