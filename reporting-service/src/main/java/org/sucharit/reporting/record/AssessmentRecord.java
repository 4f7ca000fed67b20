package org.sucharit.reporting.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedAssessment.SubIndicatorScore;

/**
 * An agency's assessment of one year.
 *
 * @param result null while only the threshold is known
 * @param total null where the scores are not all there or the year's rules are unknown; so are grade and instruments
 * @param threshold below which the agency wants to see shortfalls
 */
public record AssessmentRecord(
        AgencyId agency,
        int fiscalYear,
        @Nullable Result result,
        @Nullable BigDecimal total,
        @Nullable String grade,
        @Nullable Boolean gradeVerified,
        @Nullable Map<String, BigDecimal> instruments,
        @Nullable BigDecimal threshold,
        @Nullable String reason,
        @Nullable SourceRecord source)
        implements PublicRecord {

    /** What the assessor gave and said. */
    public record Result(
            List<IndicatorScore> scores,
            List<SubIndicatorScore> subIndicators,
            List<ItemScore> items,
            List<Remark> remarks) {

        public Result {
            scores = List.copyOf(scores);
            subIndicators = List.copyOf(subIndicators);
            items = List.copyOf(items);
            remarks = List.copyOf(remarks);
        }
    }

    @Override
    public Integer ofYear() {
        return fiscalYear;
    }
}
