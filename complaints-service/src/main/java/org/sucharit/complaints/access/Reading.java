package org.sucharit.complaints.access;

/** What of a case somebody read. */
public enum Reading {
    CASE,
    WORKING_COPY,
    ACCESS_LOG,
    IDENTITY,
    ORIGINAL,
    PACKAGE,
    /** Why somebody asks for a second person. */
    REQUEST,
    /** Words of the reader's own were found in its text. */
    SEARCH
}
