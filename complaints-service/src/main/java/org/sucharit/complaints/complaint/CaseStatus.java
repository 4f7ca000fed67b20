package org.sucharit.complaints.complaint;

/** How far a case has come. */
public enum CaseStatus {
    RECEIVED,
    ACCEPTED,
    /** Somebody looks into it. */
    INVESTIGATING,
    CONCLUDED,
    ACTION_TAKEN,
    CLOSED,
    REJECTED,
    REFERRED;

    /** Whether nothing is left to do unless it is reopened. */
    public boolean isOver() {
        return this == CLOSED || this == REJECTED || this == REFERRED;
    }
}
