package org.sucharit.complaints.statistics;

/** By what complaints are broken down. */
public enum Aspect {
    CATEGORY,
    CHANNEL,
    /** Whether the complainant heard something in time. */
    CLOCK
}
