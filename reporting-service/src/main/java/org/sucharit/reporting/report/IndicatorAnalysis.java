package org.sucharit.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;

/**
 * What an indicator's score means for the agency.
 *
 * @param score null where the assessment has none
 * @param text what is to be improved; empty where nobody wrote anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorAnalysis(
        int indicator,
        String name,
        @Nullable Instrument instrument,
        @Nullable BigDecimal score,
        String text) {

    IndicatorAnalysis with(String other) {
        return new IndicatorAnalysis(indicator, name, instrument, score, other);
    }
}
