package org.sucharit.reporting.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/**
 * Complaints received in half a fiscal year by some aspects; an aspect that may not be published is null.
 *
 * @param agency null for the nation's
 * @param half 1: October to March, 2: April to September
 */
public record HalfYearRecord(
        @Nullable AgencyId agency,
        int fiscalYear,
        int half,
        @Nullable Map<String, Integer> categories,
        @Nullable Map<String, Integer> channels,
        @Nullable Map<String, Integer> clocks)
        implements PublicRecord {

    @Override
    public Integer ofYear() {
        return fiscalYear;
    }
}
