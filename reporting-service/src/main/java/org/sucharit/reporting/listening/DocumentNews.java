package org.sucharit.reporting.listening;

import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.reporting.record.DocumentRecord;
import org.sucharit.reporting.record.SourceRecord;

/** What is read of events about imported documents. */
sealed interface DocumentNews extends News<DocumentRecord> {

    record Imported(
            AgencyId agency,
            int fiscalYear,
            DocumentKind kind,
            @Nullable ReportingRound round,
            SourceRecord source,
            @Nullable ReportedProse prose)
            implements DocumentNews {

        @Override
        public DocumentRecord after(@Nullable DocumentRecord before) {
            return new DocumentRecord(agency, fiscalYear, kind, round, source, prose);
        }
    }
}
