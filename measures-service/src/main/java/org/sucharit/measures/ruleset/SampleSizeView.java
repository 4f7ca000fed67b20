package org.sucharit.measures.ruleset;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.SampleSize;

/**
 * How many answers a survey needs, with the rule it follows from.
 *
 * @param otherReading what is needed where the unclear part of the rule is read the other way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SampleSizeView(
        int fiscalYear,
        Instrument instrument,
        int population,
        int minimum,
        @Nullable Integer otherReading,
        String ruleTh,
        String ruleEn,
        boolean verified,
        String source) {

    public static SampleSizeView of(int fiscalYear, SampleSize size) {
        return new SampleSizeView(
                fiscalYear,
                size.instrument(),
                size.population(),
                size.minimum(),
                size.otherReading(),
                size.ruleTh(),
                size.ruleEn(),
                size.verified(),
                size.basis().source());
    }
}
