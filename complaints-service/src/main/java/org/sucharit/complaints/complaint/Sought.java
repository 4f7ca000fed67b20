package org.sucharit.complaints.complaint;

/** What only four eyes may open. */
public enum Sought {
    IDENTITY,
    /** Files as they were sent, before they were rebuilt. */
    ORIGINALS
}
