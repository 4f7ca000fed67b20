package org.sucharit.measures.survey;

import org.sucharit.kernel.Refusal;

/** A rule of surveys stands against a command. */
public final class SurveyRejected extends Refusal {

    public enum Reason {
        /** Nobody is asked for this instrument. */
        NOT_A_SURVEY,
        POPULATION_OUT_OF_RANGE,
        /** Fewer than none, or more than there are people. */
        ANSWERS_OUT_OF_RANGE
    }

    private final Reason reason;

    SurveyRejected(Reason reason) {
        super(reason, Kind.INVALID);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
