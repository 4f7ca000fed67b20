package org.sucharit.measures.round;

import java.time.LocalDate;

/** Everything that can happen to a schedule of monthly rounds. */
public sealed interface ScheduleEvent {

    ScheduleId scheduleId();

    record RoundsScheduled(ScheduleId scheduleId, Timing timing, LocalDate on) implements ScheduleEvent {}
}
