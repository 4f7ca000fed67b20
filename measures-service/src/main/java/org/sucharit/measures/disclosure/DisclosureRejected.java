package org.sucharit.measures.disclosure;

import org.sucharit.kernel.Refusal;

/** A rule of disclosures stands against a command. */
public final class DisclosureRejected extends Refusal {

    public enum Reason {
        /** The year has no such item, or it is not one that is disclosed. */
        OIT_ITEM_UNKNOWN(Kind.INVALID),
        /** The item requires no such element. */
        ELEMENT_UNKNOWN(Kind.INVALID),
        EVIDENCE_UNKNOWN(Kind.INVALID),
        ADDRESS_REPEATED(Kind.INVALID),
        DECLARATION_UNEXPLAINED(Kind.INVALID),
        /** What is to be taken back is not the last that was stated. */
        REVISED_SINCE(Kind.CONFLICT);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }
    }

    DisclosureRejected(Reason reason) {
        super(reason, reason.kind);
    }
}
