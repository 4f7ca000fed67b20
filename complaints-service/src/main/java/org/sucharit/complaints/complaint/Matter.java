package org.sucharit.complaints.complaint;

/** What needs a second person, one of the two from the oversight body. */
public enum Matter {
    ERASE_EARLY,
    SHORTEN_RETENTION,
    LIFT_LEGAL_HOLD,
    /** A read model goes on without an event of the case that it could not take. */
    DROP_DEAD_LETTER
}
