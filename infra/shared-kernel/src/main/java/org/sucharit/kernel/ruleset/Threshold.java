package org.sucharit.kernel.ruleset;

import java.math.BigDecimal;

/** A score below this is a shortfall, unless the agency sets another threshold. */
public record Threshold(BigDecimal below, Basis basis) {}
