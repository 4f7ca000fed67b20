package org.sucharit.complaints.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Matter;

/**
 * How long a case is kept. Reasons are shown to whoever works on the case, and to nobody once it is erased.
 *
 * @param state open cases and those on hold have no day
 * @param dueOn the day it will be erased
 * @param soon whether that is so near that everybody concerned is told
 * @param period of this kind of case, as ISO 8601, with what it rests on; null while it is open
 * @param retainUntil the day two persons have shortened it to
 * @param erasedOn the day it was erased
 * @param beyondBackups the day from which no backup can undo that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetentionView(
        State state,
        @Nullable LocalDate dueOn,
        boolean soon,
        @Nullable Period period,
        @Nullable LocalDate retainUntil,
        @Nullable LocalDate erasedOn,
        @Nullable LocalDate beyondBackups,
        @Nullable Hold hold,
        List<Request> requests) {

    public enum State {
        OPEN,
        HELD,
        KEPT,
        ERASED
    }

    public record Period(String keep, String source, boolean verified) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hold(LocalDate on, String by, @Nullable String reason) {}

    /** @param id its number among those of the case @param answer null while nobody has given one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Request(
            String id,
            Matter matter,
            @Nullable LocalDate retainUntil,
            @Nullable String reason,
            String by,
            boolean oversight,
            LocalDate on,
            @Nullable Opinion answer,
            @Nullable String answeredBy,
            @Nullable LocalDate answeredOn) {}

    public enum Opinion {
        AGREED,
        DECLINED
    }

    @Override
    public String toString() {
        return state.toString();
    }
}
