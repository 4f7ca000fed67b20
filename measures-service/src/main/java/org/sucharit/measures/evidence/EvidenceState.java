package org.sucharit.measures.evidence;

/** What the executive says of evidence as it now stands. */
public enum EvidenceState {
    /** Nothing yet, or nothing since it was changed. */
    PENDING,
    ACCEPTED,
    RETURNED
}
