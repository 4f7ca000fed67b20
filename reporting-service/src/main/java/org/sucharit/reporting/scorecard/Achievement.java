package org.sucharit.reporting.scorecard;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a registered agency has achieved in a year.
 *
 * @param values points of the total, or per cent; nothing of what it has no value of
 */
public record Achievement(String agency, String name, String province, Map<Ranking, BigDecimal> values) {

    public Achievement {
        values = Map.copyOf(values);
    }
}
