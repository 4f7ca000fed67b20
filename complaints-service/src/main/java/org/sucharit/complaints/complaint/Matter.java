package org.sucharit.complaints.complaint;

/** What needs a second person, one of the two from the oversight body. */
public enum Matter {
    ERASE_EARLY,
    SHORTEN_RETENTION,
    LIFT_LEGAL_HOLD
}
