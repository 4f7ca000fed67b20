package org.sucharit.reporting.listening;

import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.record.PublicRecord;

/** What this service reads of an integration event: all of it, as infra/contracts describes it. */
sealed interface News<R extends PublicRecord>
        permits AgencyNews,
                AssessmentNews,
                ShortfallNews,
                DocumentNews,
                MeasureNews,
                EvidenceNews,
                DisclosureNews,
                LinkNews,
                LoanNews,
                FiguresNews {

    /**
     * The record after this.
     *
     * @param before null where nothing is known
     */
    R after(@Nullable R before);

    /** @throws IllegalStateException when a subject's beginning is missing: nothing can be made of the rest */
    static <R> R begun(@Nullable R before) {
        if (before == null) throw new IllegalStateException("its beginning is missing");
        return before;
    }
}
