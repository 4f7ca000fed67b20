package org.sucharit.kernel.reported;

/** What kind of document describes the measures. */
public enum DocumentKind {
    /** What is to be done. */
    PLAN,
    /** What was done, after six or twelve months. */
    PROGRESS
}
