package org.sucharit.complaints.complaint;

import org.sucharit.kernel.Refusal;

/** A rule of complaints stands against a command. */
public final class ComplaintRejected extends Refusal {

    public enum Reason {
        ALREADY_SCREENED,
        NOT_ACCEPTED,
        NOT_INVESTIGATED,
        NOT_CONCLUDED,
        CASE_OVER,
        CASE_OPEN,
        CASE_ERASED,
        ALREADY_HANDED_ON,
        NO_IDENTITY,
        REQUEST_UNKNOWN,
        REQUEST_DECIDED,
        /** Whoever asks for an identity must not grant it. */
        SAME_PERSON,
        SAME_ORGANISATION,
        /** Whoever is assigned to the case or did a step in it. */
        CONNECTED_WITH_CASE,
        OVERSIGHT_MISSING,
        NOT_REFERRED,
        ON_HOLD,
        NOT_ON_HOLD,
        LINKED_TO_ITSELF
    }

    private final Reason reason;

    ComplaintRejected(Reason reason) {
        super(reason, Kind.CONFLICT);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
