package org.sucharit.measures.round;

import org.sucharit.kernel.AgencyId;

/** An agency's schedule of monthly rounds. */
public record ScheduleId(AgencyId agency) {

    /** The stream's name. */
    @Override
    public String toString() {
        return agency + "/round-schedule";
    }
}
