package org.sucharit.measures.loan;

import org.sucharit.kernel.Refusal;

/** A rule of a loan's life stands against a command. */
public final class LoanRejected extends Refusal {

    public enum Reason {
        /** It is to be back before it is needed. */
        DUE_BEFORE_NEEDED(Kind.INVALID),
        DECIDED_BY_MISSING(Kind.INVALID),
        REASON_MISSING(Kind.INVALID),
        CONDITION_MISSING(Kind.INVALID),
        DATE_IN_FUTURE(Kind.INVALID),
        /** Approved before it was requested, handed over before it was approved, returned before it was handed over. */
        DATES_REVERSED(Kind.INVALID),
        /** An extension to a day before the present due date. */
        NOT_AN_EXTENSION(Kind.INVALID),
        NOT_APPROVED(Kind.CONFLICT),
        ALREADY_DECIDED(Kind.CONFLICT),
        NOT_HANDED_OVER(Kind.CONFLICT),
        ALREADY_HANDED_OVER(Kind.CONFLICT),
        PROPERTY_RETURNED(Kind.CONFLICT),
        LOAN_REFUSED(Kind.CONFLICT),
        LOAN_CANCELLED(Kind.CONFLICT);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }
    }

    private final Reason reason;

    LoanRejected(Reason reason) {
        super(reason, reason.kind);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
