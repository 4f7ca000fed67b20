package org.sucharit.complaints.statistics;

import org.sucharit.kernel.Refusal;

/** A rule of published figures stands against a command. */
public final class FiguresRejected extends Refusal {

    public enum Reason {
        /** The month is counted here: nothing can be entered for it. */
        MONTH_COUNTED,
        MONTH_NOT_OVER,
        /** What was entered once is not changed. */
        ALREADY_ENTERED,
        /** Months are closed in order. */
        MONTH_BEFORE_OPEN
    }

    private final Reason reason;

    FiguresRejected(Reason reason) {
        super(reason, Kind.CONFLICT);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
