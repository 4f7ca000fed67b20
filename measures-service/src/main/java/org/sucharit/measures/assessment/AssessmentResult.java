package org.sucharit.measures.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the assessor gave and said. Scores run from 0 to 100.
 *
 * @param scores one for each indicator, or none
 */
public record AssessmentResult(
        List<IndicatorScore> scores,
        List<SubIndicatorScore> subIndicators,
        List<ItemScore> items,
        List<Remark> remarks) {

    public AssessmentResult {
        scores = List.copyOf(scores);
        subIndicators = List.copyOf(subIndicators);
        items = List.copyOf(items);
        remarks = List.copyOf(remarks);
    }

    /** @param indicator from 1 */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IndicatorScore(
            int indicator, BigDecimal score, @Nullable String remark) {

        public IndicatorScore {
            score = plain(score);
        }
    }

    /** @param code as {@code 9.3} */
    public record SubIndicatorScore(String code, BigDecimal score) {

        public SubIndicatorScore {
            score = plain(score);
        }
    }

    /** @param code in upper case, as {@code O12} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemScore(
            String code,
            @Nullable BigDecimal score,
            @Nullable String remark) {

        public ItemScore {
            score = score == null ? null : plain(score);
        }
    }

    /** A remark on an instrument, an indicator, or the whole. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Remark(
            @Nullable Instrument instrument, @Nullable Integer indicator, String text) {}

    /** 99.50 and 99.5 are the same score. */
    private static BigDecimal plain(BigDecimal score) {
        var stripped = score.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
