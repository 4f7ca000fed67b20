package org.sucharit.measures.disclosure;

import org.sucharit.kernel.Refusal;

/** A rule of disclosures stands against a command. */
public final class DisclosureRejected extends Refusal {

    public enum Reason {
        /** The year has no such item, or it is not one that is disclosed. */
        ITEM_UNKNOWN,
        /** The item requires no such element. */
        ELEMENT_UNKNOWN,
        EVIDENCE_UNKNOWN,
        ADDRESS_REPEATED,
        DECLARATION_UNEXPLAINED
    }

    DisclosureRejected(Reason reason) {
        super(reason, Kind.INVALID);
    }
}
