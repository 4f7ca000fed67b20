package org.sucharit.reporting.record;

import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/** Everything public about one subject as it now stands. */
public sealed interface PublicRecord
        permits AgencyRecord,
                AssessmentRecord,
                ShortfallRecord,
                DocumentRecord,
                MeasureRecord,
                EvidenceRecord,
                DisclosureRecord,
                LinkRecord,
                LoanRecord,
                FiguresRecord,
                HalfYearRecord {

    /** Whose it is; null for the nation's figures. */
    @Nullable
    AgencyId agency();

    /** The fiscal year (B.E.) it belongs to; null for what lasts longer than a year. */
    default @Nullable Integer ofYear() {
        return null;
    }
}
