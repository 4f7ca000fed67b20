package org.sucharit.measures.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedShortfall.Level;

/**
 * A part of a result that has a score or a remark; below the threshold or remarked on, it falls short.
 *
 * @param code {@code IIT}, an indicator's number, a sub-indicator's or an item's code
 * @param nameTh as the year's rules call it; its code where they don't
 * @param score as it is shown; null where the result gives none
 * @param remarks of the assessor
 * @param below whether its unrounded score is below the threshold
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Gap(
        Level level, String code, String nameTh, @Nullable BigDecimal score, List<String> remarks, boolean below) {

    public Gap {
        remarks = List.copyOf(remarks);
    }

    public boolean isShortfall() {
        return below || !remarks.isEmpty();
    }

    public boolean is(@Nullable Level otherLevel, @Nullable String otherCode) {
        return level == otherLevel && code.equals(otherCode);
    }
}
