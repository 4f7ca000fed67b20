package org.sucharit.reporting.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedShortfall.Level;

/** Where an agency fell short in an assessment, and what is to become better. */
public record ShortfallRecord(
        UUID shortfallId,
        AgencyId agency,
        int assessmentYear,
        Facts facts,
        @Nullable SourceRecord source) implements PublicRecord {

    /**
     * What is said of it.
     *
     * @param code of the instrument, indicator, sub-indicator or item
     * @param responsible units as written
     */
    public record Facts(
            Level level,
            @Nullable String code,
            String finding,
            @Nullable String improvement,
            List<String> responsible,
            List<ReportedAction> actions) {

        public Facts {
            responsible = List.copyOf(responsible);
            actions = List.copyOf(actions);
        }
    }

    @Override
    public Integer ofYear() {
        return assessmentYear;
    }
}
