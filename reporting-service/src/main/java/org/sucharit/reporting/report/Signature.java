package org.sucharit.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who took a step of the sign-off.
 *
 * @param position as they gave it
 * @param on the day in Bangkok
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Signature(Step step, String name, @Nullable String position, LocalDate on) {

    /** The steps in their order: the officer, the clerk, the executive. */
    public enum Step {
        SUBMITTED,
        ENDORSED,
        SIGNED
    }
}
