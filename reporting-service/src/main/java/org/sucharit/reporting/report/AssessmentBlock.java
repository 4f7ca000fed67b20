package org.sucharit.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedAssessment.SubIndicatorScore;

/**
 * A year's ITA result.
 *
 * @param fiscalYear the assessed year (B.E.)
 * @param total two decimals; null without all scores, or where nobody knows the year's rules
 * @param grade by the rules of that year; where sources disagree, all of them, joined by " / "
 * @param gradeVerified false where sources disagree
 * @param instruments means, two decimals
 * @param ranking every indicator that has a score, the best first; equal scores share a rank
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentBlock(
        int fiscalYear,
        @Nullable BigDecimal total,
        @Nullable String grade,
        @Nullable Boolean gradeVerified,
        Map<Instrument, BigDecimal> instruments,
        List<Ranked> ranking,
        List<SubIndicatorScore> subIndicators,
        List<ItemScore> items,
        List<Remark> remarks) {

    public AssessmentBlock {
        instruments = Map.copyOf(instruments);
        ranking = List.copyOf(ranking);
        subIndicators = List.copyOf(subIndicators);
        items = List.copyOf(items);
        remarks = List.copyOf(remarks);
    }

    /** An indicator's place. @param remark of the assessor */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ranked(
            int rank,
            int indicator,
            String name,
            @Nullable Instrument instrument,
            BigDecimal score,
            @Nullable String remark) {}
}
