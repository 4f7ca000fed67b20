package org.sucharit.reporting.publicpages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** So many of so many. */
record Share(long part, long of) {

    static final Share NONE = new Share(0, 0);

    /** @return null when there is nothing to have a share of */
    public @Nullable BigDecimal percent() {
        return of == 0 ? null : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }
}
