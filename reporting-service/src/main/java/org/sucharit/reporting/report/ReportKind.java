package org.sucharit.reporting.report;

import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.ReportingRound;

/** The official documents an agency makes of its integrity work. */
public enum ReportKind {
    /** Last year's result, what follows from it, and the measures of the year. */
    PLAN,
    /** How the measures were carried out, after six months or the whole year. */
    PROGRESS,
    /** Complaints of corruption in figures, as published. */
    COMPLAINT_STATISTICS,
    /** How state property was lent. */
    PROPERTY_LOANS;

    /** Whether it tells of measures. */
    public boolean isOfMeasures() {
        return this == PLAN || this == PROGRESS;
    }

    /** @throws ReportRejected {@code ROUND_MISSING}, {@code ROUND_NOT_WANTED} */
    void check(@Nullable ReportingRound round) {
        if (this == PROGRESS && round == null) throw new ReportRejected(ReportRejected.Reason.ROUND_MISSING);
        if (this == PLAN && round != null) throw new ReportRejected(ReportRejected.Reason.ROUND_NOT_WANTED);
    }
}
