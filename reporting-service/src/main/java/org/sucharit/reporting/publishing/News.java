package org.sucharit.reporting.publishing;

import java.util.Objects;

/** An integration event of this service. Published for good: fields are only ever added. */
sealed interface News permits ReportNews {

    /** For analysts, as everything on it is public. */
    String REPORTS = "sucharit.reports.v1";

    default String topic() {
        return REPORTS;
    }

    default String wireType() {
        return Objects.requireNonNull(getClass().getAnnotation(WireType.class)).value();
    }
}
