package org.sucharit.complaints.clocks;

import java.time.LocalDate;

/**
 * Something that has to happen to a case.
 *
 * @param on the last day on which it is in time
 * @param verified whether the holidays counted for it are certain
 */
public record Deadline(Kind kind, LocalDate on, boolean verified) {

    public enum Kind {
        /** The complainant is answered or told of progress. */
        ANSWER,
        /** The case is taken up, as the agency promises. */
        RECEIVE,
        /** Somebody is told to look into it, as the agency promises. */
        ORDER,
        /** The complainant hears what was done, as the agency promises. */
        ACT
    }
}
