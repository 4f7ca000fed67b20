package org.sucharit.measures.campaign;

import org.sucharit.kernel.Refusal;

/** A rule of campaigns stands against a command. */
public final class CampaignRejected extends Refusal {

    public enum Reason {
        NOTHING_ASKED(Kind.INVALID),
        NO_AGENCY_CHOSEN(Kind.INVALID),
        /** One of the listed agencies is not registered. */
        AGENCY_NOT_REGISTERED(Kind.INVALID),
        DUE_DATE_PASSED(Kind.INVALID),
        /** The year's rules know no such item or topic. */
        ASKED_ITEM_UNKNOWN(Kind.INVALID),
        REASON_MISSING(Kind.INVALID),
        CAMPAIGN_CANCELLED(Kind.CONFLICT),
        INVITATION_ACCEPTED(Kind.CONFLICT);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }
    }

    private final Reason reason;

    CampaignRejected(Reason reason) {
        super(reason, reason.kind);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
