package org.sucharit.kernel.ruleset;

import java.math.BigDecimal;
import org.sucharit.kernel.assessed.Instrument;

/**
 * An instrument and its share of the total.
 *
 * @param weight above 0, at most 1; the weights of a year add up to 1
 */
public record RatedInstrument(Instrument instrument, BigDecimal weight, Basis basis) {}
