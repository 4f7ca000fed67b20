package org.sucharit.measures.agency;

import org.sucharit.kernel.Refusal;

/** A rule of the registry stands against a command. */
public final class AgencyRejected extends Refusal {

    public enum Reason {
        ALREADY_REGISTERED(Kind.CONFLICT),
        NAME_BLANK(Kind.INVALID),
        PROVINCE_UNKNOWN(Kind.INVALID),
        /** A provincial organisation has no district. */
        DISTRICT_NOT_ALLOWED(Kind.INVALID),
        UNIT_REPEATED(Kind.INVALID),
        ACCOUNT_REPEATED(Kind.INVALID);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }
    }

    private final Reason reason;

    AgencyRejected(Reason reason) {
        super(reason, reason.kind);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
