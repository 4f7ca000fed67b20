package org.sucharit.complaints.complaint;

/** What an investigation found. */
public enum Conclusion {
    SUBSTANTIATED,
    PARTLY_SUBSTANTIATED,
    UNSUBSTANTIATED,
    NO_GROUNDS
}
