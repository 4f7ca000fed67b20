package org.sucharit.measures.assessment;

import org.sucharit.kernel.Refusal;

/** A rule of assessments or shortfalls stands against a command. */
public final class AssessmentRejected extends Refusal {

    public enum Reason {
        /** All indicators have a score, each once, or none has. */
        SCORES_INCOMPLETE,
        SCORE_OUT_OF_RANGE,
        REASON_MISSING,
        FINDING_BLANK
    }

    private final Reason reason;

    AssessmentRejected(Reason reason) {
        super(reason, Kind.INVALID);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
