package org.sucharit.complaints.clocks;

/** How near a deadline is. */
public enum Due {
    NOTHING,
    LATER,
    SOON,
    TODAY,
    OVERDUE;

    /** Whether somebody ought to be reminded. */
    public boolean isWaiting() {
        return this == SOON || this == TODAY || this == OVERDUE;
    }
}
