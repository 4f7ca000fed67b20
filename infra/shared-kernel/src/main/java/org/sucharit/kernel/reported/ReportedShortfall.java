package org.sucharit.kernel.reported;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/**
 * A point of the assessment that fell short (ประเด็นที่ต้องปรับปรุง), with what a report says was done about it.
 *
 * @param agency the agency assessed; null where the surroundings say it
 * @param assessmentYear fiscal year (B.E.) of the assessment
 * @param code {@code IIT}, an indicator's number, {@code 9.4} or an item's code, by level; null when the document names none
 * @param finding what was found; never blank
 * @param improvement what is needed; null when the document doesn't say
 * @param responsible units as written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedShortfall(
        @Nullable AgencyId agency,
        int assessmentYear,
        Level level,
        @Nullable String code,
        String finding,
        @Nullable String improvement,
        List<String> responsible,
        List<ReportedAction> actions) {

    /** What fell short. */
    public enum Level {
        INSTRUMENT,
        INDICATOR,
        SUB_INDICATOR,
        ITEM
    }

    public ReportedShortfall {
        responsible = List.copyOf(responsible);
        actions = List.copyOf(actions);
    }
}
