package org.sucharit.measures.campaign;

/** How one measure or disclosure of an accepted campaign stands. */
public enum PartState {
    OPEN,
    DONE,
    /** Cancelled or replaced: it does not count any more. */
    DROPPED
}
