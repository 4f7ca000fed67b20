package org.sucharit.measures.derive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedShortfall.Level;

/**
 * What a measure answers, and whether it scored better afterwards.
 *
 * @param result the year whose result tells (B.E.)
 * @param resultThere whether that result is recorded
 * @param shortfalls recorded ones that the measure was derived from, or that are about what it answers
 */
public record Effect(
        String measure,
        int result,
        boolean resultThere,
        List<AnsweredScore> answers,
        List<AnsweredShortfall> shortfalls) {

    public Effect {
        answers = List.copyOf(answers);
        shortfalls = List.copyOf(shortfalls);
    }

    /**
     * One of the things a measure answers.
     *
     * @param fiscalYear the assessed year it names
     * @param code of the item, sub-indicator or indicator in that year
     * @param nameTh null where no rules name it
     * @param topic of an item; null where unknown
     * @param codeAfter its code in the later year; null where that year does not have it
     * @param before its score in the assessed year; null where unknown
     * @param after its score in the later year; null where unknown
     * @param rose whether it scored higher; null unless both years know it
     * @param indicator the indicator it counts for, and how that moved, where the scores themselves are unknown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AnsweredScore(
            int fiscalYear,
            Level level,
            String code,
            @Nullable String nameTh,
            @Nullable String topic,
            @Nullable String codeAfter,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable BigDecimal change,
            @Nullable Boolean rose,
            @Nullable Around indicator) {}

    /** How the indicator around an item moved. */
    public record Around(int indicator, String nameTh, BigDecimal before, BigDecimal after, BigDecimal change) {}

    /** A recorded shortfall, in short. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AnsweredShortfall(
            String id,
            int assessmentYear,
            Level level,
            @Nullable String code,
            String finding) {}
}
