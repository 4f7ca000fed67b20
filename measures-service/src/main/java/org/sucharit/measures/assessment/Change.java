package org.sucharit.measures.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.Ratio;

/**
 * How a year's result differs from the result of the year before, each computed with the rules of its own year. Only
 * what both years know is compared.
 *
 * @param comparedWith the year before (B.E.); null when it has no result
 * @param total null unless both years have all scores
 * @param topics items by what they are about, whatever their number in a year
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        String agency,
        int fiscalYear,
        @Nullable Integer comparedWith,
        @Nullable Moved total,
        List<InstrumentMoved> instruments,
        List<IndicatorMoved> indicators,
        List<SubIndicatorMoved> subIndicators,
        List<TopicMoved> topics) {

    public Change {
        instruments = List.copyOf(instruments);
        indicators = List.copyOf(indicators);
        subIndicators = List.copyOf(subIndicators);
        topics = List.copyOf(topics);
    }

    /** Two scores as they are shown, and their unrounded difference, rounded once. */
    public record Moved(BigDecimal before, BigDecimal after, BigDecimal change) {

        static Moved of(Ratio before, Ratio after) {
            return new Moved(before.shown(), after.shown(), after.minus(before).shown());
        }

        static Moved of(BigDecimal before, BigDecimal after) {
            return of(Ratio.of(before), Ratio.of(after));
        }
    }

    public record InstrumentMoved(Instrument instrument, BigDecimal before, BigDecimal after, BigDecimal change) {}

    public record IndicatorMoved(
            int indicator, String nameTh, BigDecimal before, BigDecimal after, BigDecimal change) {}

    public record SubIndicatorMoved(
            String code, String nameTh, BigDecimal before, BigDecimal after, BigDecimal change) {}

    /**
     * @param itemBefore code of the item on the topic in the year before
     * @param itemAfter its code in this year
     */
    public record TopicMoved(
            String topic,
            String titleTh,
            String itemBefore,
            String itemAfter,
            BigDecimal before,
            BigDecimal after,
            BigDecimal change) {}
}
