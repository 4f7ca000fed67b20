package org.sucharit.reporting.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An agency's place in a ranking.
 *
 * @param rank from 1; agencies of the same value share the better one
 * @param value points of the total, or per cent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RankedAgency(
        long rank,
        String agency,
        @Nullable String name,
        @Nullable String province,
        BigDecimal value) {}
