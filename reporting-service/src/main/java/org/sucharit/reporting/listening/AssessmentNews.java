package org.sucharit.reporting.listening;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.AssessmentRecord;
import org.sucharit.reporting.record.AssessmentRecord.Result;
import org.sucharit.reporting.record.SourceRecord;

/** What is read of events about assessments. */
sealed interface AssessmentNews extends News<AssessmentRecord> {

    /** A result, recorded or corrected: the whole of it. */
    record Stated(
            AgencyId agency,
            int fiscalYear,
            Result result,
            @Nullable BigDecimal total,
            @Nullable String grade,
            @Nullable Boolean gradeVerified,
            @Nullable Map<String, BigDecimal> instruments,
            @Nullable String reason,
            @Nullable SourceRecord source)
            implements AssessmentNews {

        @Override
        public AssessmentRecord after(@Nullable AssessmentRecord before) {
            return new AssessmentRecord(
                    agency,
                    fiscalYear,
                    result,
                    total,
                    grade,
                    gradeVerified,
                    instruments,
                    before == null ? null : before.threshold(),
                    reason,
                    source);
        }
    }

    record ThresholdSet(AgencyId agency, int fiscalYear, BigDecimal below) implements AssessmentNews {

        @Override
        public AssessmentRecord after(@Nullable AssessmentRecord before) {
            if (before == null)
                return new AssessmentRecord(agency, fiscalYear, null, null, null, null, null, below, null, null);
            return new AssessmentRecord(
                    agency,
                    fiscalYear,
                    before.result(),
                    before.total(),
                    before.grade(),
                    before.gradeVerified(),
                    before.instruments(),
                    below,
                    before.reason(),
                    before.source());
        }
    }
}
