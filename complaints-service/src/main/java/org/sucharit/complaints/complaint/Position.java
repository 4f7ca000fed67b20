package org.sucharit.complaints.complaint;

/** Whom a corruption complaint concerns, by position. */
public enum Position {
    TOP_EXECUTIVE(true),
    EXECUTIVE(true),
    CLERK(true),
    COUNCILLOR(true),
    COMPLAINT_DESK(true),
    UNIT_HEAD(false),
    STAFF(false),
    CONTRACTOR(false),
    OUTSIDER(false),
    UNKNOWN(true);

    private final boolean oversight;

    Position(boolean oversight) {
        this.oversight = oversight;
    }

    /** Whether the agency's own desk is too near to look into it. */
    boolean needsOversight() {
        return oversight;
    }
}
