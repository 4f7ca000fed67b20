package org.sucharit.reporting.doors;

/** How far a report is when a door is tried. */
enum Stage {
    /** There is none, but what reports are about. */
    AGENCY,
    /** The service has read of it, and of as many others as can be compared. */
    TOLD,
    DRAFTED,
    /** It is stated that a measure had no obstacles. */
    NONE_STATED,
    SUBMITTED,
    ENDORSED,
    SIGNED,
    /** With a scan of the paper that was signed by hand. */
    COPIED,
    PUBLISHED
}
