package org.sucharit.complaints.publishing;

import java.util.Objects;

/** An integration event of this service. Published for good: fields are only ever added. */
sealed interface News permits FiguresNews, CaseNews {

    /** The one topic about complaints that everyone may read. */
    String FIGURES = "sucharit.complaint-figures.v1";

    /** Inside the platform only. */
    String CASES = "sucharit.complaints.v1";

    String topic();

    default String wireType() {
        return Objects.requireNonNull(getClass().getAnnotation(WireType.class)).value();
    }
}
