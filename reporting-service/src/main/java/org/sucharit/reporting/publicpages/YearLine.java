package org.sucharit.reporting.publicpages;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.sucharit.reporting.scorecard.Scorecard;

/**
 * How a place stood in a fiscal year, beside its other years.
 *
 * @param year B.E.
 * @param instruments mean of the assessment by instrument; empty where there is none
 */
record YearLine(int year, Figures figures, Map<String, BigDecimal> instruments) {

    YearLine {
        instruments = Map.copyOf(instruments);
    }

    static YearLine of(Scorecard card) {
        var assessment = card.assessment();
        return new YearLine(
                card.fiscalYear(),
                Figures.of(card),
                assessment == null ? Map.of() : new TreeMap<>(assessment.instruments()));
    }

    /** Whether anything at all is known of the year. */
    boolean tells() {
        return figures.measures() > 0
                || figures.disclosed().of() > 0
                || figures.score() != null
                || figures.complaints() != null;
    }
}
