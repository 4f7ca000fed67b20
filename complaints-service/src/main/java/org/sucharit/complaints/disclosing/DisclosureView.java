package org.sucharit.complaints.disclosing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Sought;

/**
 * A request as those see it who may know of the case.
 *
 * @param request its number among those of the case
 * @param reason shown to whoever works on the case and to whoever may decide; null to others, and once the case is erased
 * @param by subject of whoever asked
 * @param organisations of whoever asked
 * @param decidedBy subject of whoever granted or denied it
 * @param until last day of the grant
 * @param mayDecide whether whoever looks may grant or deny it
 * @param against why not; null when nothing but the decision itself stands against it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisclosureView(
        String id,
        int request,
        Sought sought,
        State state,
        @Nullable String reason,
        String by,
        Set<String> organisations,
        LocalDate on,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate until,
        @Nullable String denial,
        boolean mayDecide,
        @Nullable String against) {

    public enum State {
        WAITING,
        GRANTED,
        DENIED
    }

    @Override
    public String toString() {
        return "disclosure " + request;
    }
}
