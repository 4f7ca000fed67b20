package org.sucharit.kernel.reported;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;

/**
 * Result of an assessment as a document states it: all ten indicator scores or none, and remarks with or without them.
 *
 * @param fiscalYear the assessed year (B.E.)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedAssessment(
        int fiscalYear,
        List<IndicatorScore> scores,
        List<SubIndicatorScore> subIndicators,
        List<ItemScore> items,
        List<Remark> remarks) {

    public ReportedAssessment {
        scores = List.copyOf(scores);
        subIndicators = List.copyOf(subIndicators);
        items = List.copyOf(items);
        remarks = List.copyOf(remarks);
    }

    /**
     * Score of an indicator.
     *
     * @param indicator 1–10
     * @param score 0–100, as printed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IndicatorScore(
            int indicator, BigDecimal score, @Nullable String remark) {}

    /**
     * Score of a sub-indicator.
     *
     * @param code {@code 9.3}
     */
    public record SubIndicatorScore(String code, BigDecimal score) {}

    /**
     * What is said of one item.
     *
     * @param code of the item, its letter in upper case
     * @param score null where the document gives none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemScore(
            String code,
            @Nullable BigDecimal score,
            @Nullable String remark) {}

    /**
     * What the assessor remarked.
     *
     * @param instrument null when the remark is about the whole, or only about an indicator
     * @param indicator 1–10, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Remark(
            @Nullable Instrument instrument, @Nullable Integer indicator, String text) {}
}
