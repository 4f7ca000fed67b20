package org.sucharit.measures.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.sucharit.kernel.reported.ReportedAssessment;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedAssessment.SubIndicatorScore;

/**
 * What the assessor gave and said. Scores run from 0 to 100; 99.50 and 99.5 are the same score.
 *
 * @param scores one for each indicator, or none
 */
public record AssessmentResult(
        List<IndicatorScore> scores,
        List<SubIndicatorScore> subIndicators,
        List<ItemScore> items,
        List<Remark> remarks) {

    public AssessmentResult {
        scores = scores.stream()
                .map(s -> new IndicatorScore(s.indicator(), plain(s.score()), s.remark()))
                .toList();
        subIndicators = subIndicators.stream()
                .map(s -> new SubIndicatorScore(s.code(), plain(s.score())))
                .toList();
        items = items.stream()
                .map(i -> i.score() == null ? i : new ItemScore(i.code(), plain(i.score()), i.remark()))
                .toList();
        remarks = List.copyOf(remarks);
    }

    /** What a document states. */
    public static AssessmentResult of(ReportedAssessment reported) {
        return new AssessmentResult(reported.scores(), reported.subIndicators(), reported.items(), reported.remarks());
    }

    private static BigDecimal plain(BigDecimal score) {
        var stripped = score.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
