package org.sucharit.measures.round;

import org.sucharit.kernel.Refusal;

/** A rule of the monthly round stands against a command. */
public final class RoundRejected extends Refusal {

    public enum Reason {
        ROUND_ALREADY_OPENED(Kind.CONFLICT),
        /** Of a month after the next. */
        ROUND_MONTH_IN_FUTURE(Kind.INVALID),
        /** No measure is under way. */
        NOTHING_DUE(Kind.CONFLICT),
        /** The meeting has taken place. */
        ROUND_NOT_OPEN(Kind.CONFLICT),
        PART_UNKNOWN(Kind.INVALID),
        CONTRIBUTION_LINK_UNKNOWN(Kind.INVALID),
        CONTRIBUTION_LINK_EXPIRED(Kind.CONFLICT),
        CONTRIBUTION_LINK_REVOKED(Kind.CONFLICT),
        /** The link is another unit's: its part does not have this measure. */
        CONTRIBUTION_LINK_FOREIGN(Kind.INVALID),
        CONTRIBUTION_TEXT_MISSING(Kind.INVALID),
        CONTRIBUTION_IN_FUTURE(Kind.INVALID),
        TOO_MANY_PHOTOS(Kind.INVALID),
        /** What was sent as a photo is something else. */
        PHOTO_EXPECTED(Kind.INVALID),
        TOO_MANY_CONTRIBUTIONS(Kind.CONFLICT),
        CONTRIBUTION_UNKNOWN(Kind.INVALID),
        CONTRIBUTION_ALREADY_DECIDED(Kind.CONFLICT),
        /** Returned or discarded without a reason. */
        CONTRIBUTION_REASON_MISSING(Kind.INVALID),
        MEETING_IN_FUTURE(Kind.INVALID),
        /** It took place before the month of the round began. */
        MEETING_BEFORE_ROUND(Kind.INVALID),
        ATTENDANCE_MISSING(Kind.INVALID),
        /** An order about a measure that the round does not have. */
        ORDER_FOREIGN(Kind.INVALID);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }
    }

    private final Reason reason;

    RoundRejected(Reason reason) {
        super(reason, reason.kind);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
