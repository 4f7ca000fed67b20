package org.sucharit.measures.ruleset;

import org.sucharit.kernel.Refusal;

/** A command needs rules that there are not. */
public final class RuleSetRejected extends Refusal {

    public enum Reason {
        /** The fiscal year has no rule set. */
        RULE_SET_UNKNOWN
    }

    private final Reason reason;

    RuleSetRejected(Reason reason) {
        super(reason, Kind.INVALID);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
