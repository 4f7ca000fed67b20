package org.sucharit.complaints.clocks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What clocks want to know of a case.
 *
 * @param answerDueOn the day that the complainant was told; null when they were told none since
 * @param answeredOn when they last heard something; null when never
 * @param acceptedOn when it was taken up
 * @param assignedOn when somebody was told to look into it
 */
public record Facts(
        LocalDate filedOn,
        @Nullable LocalDate answerDueOn,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate assignedOn,
        Stage stage) {

    public enum Stage {
        OPEN,
        /** There is a result; the complainant is still owed an answer until it is over. */
        CONCLUDED,
        /** Closed, rejected or referred: nothing is due. */
        OVER
    }
}
