package org.sucharit.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedAction;

/**
 * A point to be developed beside the measures.
 *
 * @param indicator what of the assessment it is about, as the document names it
 * @param point what was assessed
 * @param improvement what is to be developed
 * @param actions what was done about it
 * @param responsible as written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FurtherPoint(
        String indicator,
        String point,
        @Nullable String improvement,
        List<ReportedAction> actions,
        List<String> responsible) {

    public FurtherPoint {
        actions = List.copyOf(actions);
        responsible = List.copyOf(responsible);
    }
}
