package org.sucharit.measures.assessment;

import org.sucharit.kernel.Refusal;

/** A rule of assessments or shortfalls stands against a command. */
public final class AssessmentRejected extends Refusal {

    public enum Reason {
        /** All indicators have a score, each once, or none has. */
        SCORES_INCOMPLETE,
        SCORE_OUT_OF_RANGE,
        /** An indicator, sub-indicator or item is named twice. */
        SCORE_REPEATED,
        /** The year's assessment has no such indicator, sub-indicator or item. */
        INDICATOR_UNKNOWN,
        SUB_INDICATOR_UNKNOWN,
        ITEM_UNKNOWN,
        /** Nobody knows by which rules the year was assessed. */
        RULE_SET_UNKNOWN,
        REASON_MISSING,
        THRESHOLD_OUT_OF_RANGE,
        FINDING_BLANK,
        /** What was chosen has neither a score nor a remark in the assessment, and no shortfall is recorded of it. */
        SHORTFALL_UNKNOWN
    }

    private final Reason reason;

    public AssessmentRejected(Reason reason) {
        super(reason, Kind.INVALID);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
