package org.sucharit.reporting.listening;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.EvidenceRecord;

/** What is read of events about evidence. */
sealed interface EvidenceNews extends News<EvidenceRecord> {

    /** Kept, kept anew or revised: all that may be known of it. @param details null for internal evidence */
    record Stated(
            UUID evidenceId,
            AgencyId agency,
            int version,
            String kind,
            String visibility,
            String state,
            EvidenceRecord.@Nullable Details details)
            implements EvidenceNews {

        @Override
        public EvidenceRecord after(@Nullable EvidenceRecord before) {
            return new EvidenceRecord(evidenceId, agency, version, kind, visibility, state, details);
        }
    }

    /** Accepted or returned. */
    record Judged(UUID evidenceId, AgencyId agency, int version, String state) implements EvidenceNews {

        @Override
        public EvidenceRecord after(@Nullable EvidenceRecord before) {
            var was = News.begun(before);
            return new EvidenceRecord(evidenceId, agency, version, was.kind(), was.visibility(), state, was.details());
        }
    }
}
