package org.sucharit.reporting.listening;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.ShortfallRecord;
import org.sucharit.reporting.record.SourceRecord;

/** What is read of events about shortfalls. */
sealed interface ShortfallNews extends News<ShortfallRecord> {

    record Recorded(
            UUID shortfallId,
            AgencyId agency,
            int assessmentYear,
            ShortfallRecord.Facts facts,
            @Nullable SourceRecord source)
            implements ShortfallNews {

        @Override
        public ShortfallRecord after(@Nullable ShortfallRecord before) {
            return new ShortfallRecord(shortfallId, agency, assessmentYear, facts, source);
        }
    }

    record Revised(
            UUID shortfallId,
            AgencyId agency,
            ShortfallRecord.Facts facts,
            @Nullable String reason,
            @Nullable SourceRecord source)
            implements ShortfallNews {

        @Override
        public ShortfallRecord after(@Nullable ShortfallRecord before) {
            var was = News.begun(before);
            return new ShortfallRecord(
                    shortfallId, agency, was.assessmentYear(), facts, source == null ? was.source() : source);
        }
    }
}
