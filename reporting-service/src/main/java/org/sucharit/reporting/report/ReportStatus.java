package org.sucharit.reporting.report;

/** Where a report stands. That a later edition stands in its place is no status: it stays signed, and published. */
public enum ReportStatus {
    DRAFT,
    SUBMITTED,
    ENDORSED,
    SIGNED,
    PUBLISHED;

    /** Whether its content is fixed for ever. */
    public boolean isSigned() {
        return compareTo(SIGNED) >= 0;
    }
}
