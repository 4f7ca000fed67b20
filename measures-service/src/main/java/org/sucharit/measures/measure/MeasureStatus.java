package org.sucharit.measures.measure;

/** Where a measure stands in its life. Overdue is no status: it follows from the dates. */
public enum MeasureStatus {
    DRAFTED,
    PLANNED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED,
    REPLACED
}
