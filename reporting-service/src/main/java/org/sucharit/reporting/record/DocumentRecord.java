package org.sucharit.reporting.record;

import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.kernel.time.ReportingRound;

/**
 * A plan or report that an agency took over into its measures.
 *
 * @param round of a report; null for a plan
 * @param prose what it says outside its tables; null where that was not kept
 */
public record DocumentRecord(
        AgencyId agency,
        int fiscalYear,
        DocumentKind kind,
        @Nullable ReportingRound round,
        SourceRecord source,
        @Nullable ReportedProse prose)
        implements PublicRecord {

    @Override
    public Integer ofYear() {
        return fiscalYear;
    }
}
