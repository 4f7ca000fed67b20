package org.sucharit.measures.derive;

import org.sucharit.kernel.Refusal;

/** A rule of deriving and copying measures stands against a request. */
public final class DeriveRejected extends Refusal {

    public enum Reason {
        /** Another agency's measure is copied once it is adopted, and not when it was given up. */
        NOT_PUBLISHED(Kind.CONFLICT),
        /** The copy would stand beside its original. */
        SAME_PLAN(Kind.INVALID);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }
    }

    private final Reason reason;

    DeriveRejected(Reason reason) {
        super(reason, reason.kind);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
