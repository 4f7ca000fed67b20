package org.sucharit.measures.measure;

import org.jspecify.annotations.Nullable;
import org.sucharit.measures.evidence.Source;

/** Where a measure stands in its life. Overdue is no status: it follows from the dates. */
public enum MeasureStatus {
    DRAFTED,
    PLANNED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED,
    REPLACED;

    void checkAdopted() {
        if (this == DRAFTED) throw new MeasureRejected(MeasureRejected.Reason.NOT_ADOPTED);
    }

    /** A document may still tell what was done for a completed measure: reports are written after the work. */
    void checkNotClosed(@Nullable Source source) {
        checkNotAbandoned();
        if (this == COMPLETED && source == null) throw new MeasureRejected(MeasureRejected.Reason.ALREADY_COMPLETED);
    }

    void checkNotAbandoned() {
        if (this == CANCELLED) throw new MeasureRejected(MeasureRejected.Reason.CANCELLED);
        if (this == REPLACED) throw new MeasureRejected(MeasureRejected.Reason.REPLACED);
    }
}
