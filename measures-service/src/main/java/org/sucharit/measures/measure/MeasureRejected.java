package org.sucharit.measures.measure;

import org.sucharit.kernel.Refusal;

/** A rule of a measure's life stands against a command. */
public final class MeasureRejected extends Refusal {

    public enum Reason {
        TITLE_BLANK(Kind.INVALID),
        TEXT_BLANK(Kind.INVALID),
        REASON_MISSING(Kind.INVALID),
        PERIOD_REVERSED(Kind.INVALID),
        DATE_IN_FUTURE(Kind.INVALID),
        UNKNOWN_STEP(Kind.INVALID),
        STEP_ALREADY_DROPPED(Kind.CONFLICT),
        NOT_ADOPTED(Kind.CONFLICT),
        ALREADY_ADOPTED(Kind.CONFLICT),
        /** More actions, follow-ups, obstacles or recommendations than a measure can hold. */
        TOO_MANY(Kind.CONFLICT),
        NO_ACTION_YET(Kind.CONFLICT),
        ALREADY_COMPLETED(Kind.CONFLICT),
        CANCELLED(Kind.CONFLICT),
        REPLACED(Kind.CONFLICT),
        UNKNOWN_OBSTACLE(Kind.INVALID),
        ALREADY_RESOLVED(Kind.CONFLICT),
        REPLACES_ITSELF(Kind.INVALID),
        /** The replacement is no measure of the same agency. */
        REPLACEMENT_UNKNOWN(Kind.INVALID),
        /** An action names a file that is no kept evidence of the agency. */
        EVIDENCE_UNKNOWN(Kind.INVALID),
        UNKNOWN_ACTION(Kind.INVALID),
        /** What is to be detached is not attached. */
        EVIDENCE_NOT_ATTACHED(Kind.CONFLICT),
        /** Evidence was attached to the action after it was recorded. */
        EVIDENCE_STILL_ATTACHED(Kind.CONFLICT),
        UNKNOWN_FOLLOW_UP(Kind.INVALID),
        /** Evidence proves the follow-up, for instance the minutes of the meeting where it took place. */
        FOLLOW_UP_PROVEN(Kind.CONFLICT),
        /** No revision, or the plan was changed again since. */
        REVISED_SINCE(Kind.CONFLICT),
        /** The revision changed steps, which others may have been carried out by. */
        STEPS_REVISED(Kind.CONFLICT);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }
    }

    private final Reason reason;

    MeasureRejected(Reason reason) {
        super(reason, reason.kind);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
