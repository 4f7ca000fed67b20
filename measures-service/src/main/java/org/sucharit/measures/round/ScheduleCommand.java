package org.sucharit.measures.round;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a schedule of monthly rounds. */
public sealed interface ScheduleCommand {

    ScheduleId scheduleId();

    /** @param on the day it is decided; rounds that should have opened before are not made up for */
    record ScheduleRounds(@TargetAggregateIdentifier ScheduleId scheduleId, Timing timing, LocalDate on)
            implements ScheduleCommand {}
}
