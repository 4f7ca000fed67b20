package org.sucharit.complaints.complaint;

/** How a complaint came in. All but the first are recorded by staff on someone's behalf. */
public enum Channel {
    WEB,
    PHONE,
    LETTER,
    WALK_IN,
    MEETING
}
