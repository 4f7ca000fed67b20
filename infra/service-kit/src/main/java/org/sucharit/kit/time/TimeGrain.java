package org.sucharit.kit.time;

/** How exact the times are that a service writes down. It declares one as a bean; without one they are exact. */
public enum TimeGrain {
    EXACT,
    /** The day in Bangkok: for a service where the hour of something could betray somebody. */
    DAY
}
