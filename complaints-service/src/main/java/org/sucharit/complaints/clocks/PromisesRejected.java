package org.sucharit.complaints.clocks;

import org.sucharit.kernel.Refusal;

/** A rule of clocks stands against a command. */
public final class PromisesRejected extends Refusal {

    public enum Reason {
        LOOSER_THAN_NATIONAL
    }

    private final Reason reason;

    PromisesRejected(Reason reason) {
        super(reason, Kind.INVALID);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
