package org.sucharit.measures.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.measure.MeasureId;

/**
 * What one unit is asked in a round.
 *
 * @param number from 1
 * @param unit as in the registry; null for measures of no known unit, which the officer takes care of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Part(int number, @Nullable String unit, List<MeasureId> measures) {

    public Part {
        measures = List.copyOf(measures);
    }
}
