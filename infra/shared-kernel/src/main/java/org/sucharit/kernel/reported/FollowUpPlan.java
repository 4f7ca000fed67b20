package org.sucharit.kernel.reported;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a measure is to be followed up (การกำกับติดตาม): by whom, how often, until when. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUpPlan(
        String text,
        @Nullable By by,
        @Nullable Cadence cadence,
        @Nullable LocalDate dueOn) {

    /** Who follows up. */
    public enum By {
        UNIT,
        EXECUTIVE
    }

    /** How often. */
    public enum Cadence {
        MONTHLY,
        QUARTERLY,
        HALF_YEAR,
        ONCE
    }
}
