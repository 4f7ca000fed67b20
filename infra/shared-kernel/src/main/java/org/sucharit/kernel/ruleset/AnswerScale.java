package org.sucharit.kernel.ruleset;

import java.math.BigDecimal;
import java.util.List;

/** What the levels of a survey's answers count, from the lowest; several scales where it is unsettled. */
public record AnswerScale(String name, List<BigDecimal> values, Basis basis) {

    public AnswerScale {
        values = List.copyOf(values);
    }
}
