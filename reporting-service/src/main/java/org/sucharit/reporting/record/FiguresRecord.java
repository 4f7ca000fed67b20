package org.sucharit.reporting.record;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;

/**
 * A closed month of complaints of corruption.
 *
 * @param agency null for the nation's
 * @param entered whether the agency itself said so, of a month before its complaints were counted here
 */
public record FiguresRecord(
        @Nullable AgencyId agency, YearMonth month, int received, int finished, int inProgress, boolean entered)
        implements PublicRecord {

    @Override
    public Integer ofYear() {
        return FiscalYear.of(month.atDay(1)).value();
    }
}
