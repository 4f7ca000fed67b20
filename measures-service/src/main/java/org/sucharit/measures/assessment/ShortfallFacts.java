package org.sucharit.measures.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.reported.ReportedShortfall.Level;

/**
 * Where an agency fell short, and what is to become better.
 *
 * @param code of the instrument, indicator, sub-indicator or item: {@code EIT}, {@code 6}, {@code 9.4}, an item's code
 * @param responsible units as written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShortfallFacts(
        Level level,
        @Nullable String code,
        String finding,
        @Nullable String improvement,
        List<String> responsible,
        List<ReportedAction> actions) {

    public ShortfallFacts {
        responsible = List.copyOf(responsible);
        actions = List.copyOf(actions);
    }

    /** What a document states. */
    public static ShortfallFacts of(ReportedShortfall reported) {
        return new ShortfallFacts(
                reported.level(),
                reported.code(),
                reported.finding(),
                reported.improvement(),
                reported.responsible(),
                reported.actions());
    }
}
