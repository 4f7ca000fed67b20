package org.sucharit.measures.doors;

/** How far things are when a door is tried. */
enum Stage {
    /** Of an agency nothing is recorded but who works there. */
    AGENCY,
    DRAFTED,
    ADOPTED,
    /** Something was done, with evidence. */
    ACTED,
    REVISED,
    HINDERED,
    FOLLOWED_UP,
    FOLLOWED_UP_BY_EXECUTIVE,
    COMPLETED,
    CANCELLED,
    /** Two years have a result, the first of them a shortfall. */
    ASSESSED,
    /** An item was stated twice, and last year's once. */
    STATED,
    REQUESTED,
    APPROVED,
    HANDED_OVER,
    KEPT,
    /** A measure of the running year is adopted. */
    DUE,
    /** The month's round is open. */
    OPENED,
    /** A unit has told of an action with a photo. */
    TOLD,
    /** A unit has told of an obstacle. */
    RAISED,
    PREVIEWED,
    IMPORTED,
    INVITED,
    MAILED
}
