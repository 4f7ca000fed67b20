package org.sucharit.measures.evidence;

import org.sucharit.kernel.Refusal;

/** A rule of evidence stands against a command or a file. */
public final class EvidenceRejected extends Refusal {

    public enum Reason {
        FILE_EMPTY(Kind.INVALID),
        /** Neither a document nor a picture of the kinds that are kept, or one with something active inside. */
        FILE_TYPE_REFUSED(Kind.INVALID),
        /** A picture or archive that is broken, or larger than it may be once unpacked. */
        FILE_UNREADABLE(Kind.INVALID),
        ADDRESS_MALFORMED(Kind.INVALID),
        EVIDENCE_TITLE_BLANK(Kind.INVALID),
        /** It would end before the date it bears. */
        VALIDITY_REVERSED(Kind.INVALID),
        DATE_IN_FUTURE(Kind.INVALID),
        /** Nothing is returned without saying why. */
        REASON_MISSING(Kind.INVALID),
        ALREADY_ACCEPTED(Kind.CONFLICT),
        ALREADY_RETURNED(Kind.CONFLICT),
        /** What was returned is handed in again as it is. */
        SAME_AS_RETURNED(Kind.CONFLICT),
        /** There is a newer version than the one that was looked at. */
        VERSION_SUPERSEDED(Kind.CONFLICT),
        TOO_MANY_VERSIONS(Kind.CONFLICT);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }
    }

    private final Reason reason;

    EvidenceRejected(Reason reason) {
        super(reason, reason.kind);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
