package org.sucharit.measures.linkcheck;

import org.sucharit.kernel.Refusal;

/** A page can not be fetched as asked. */
public final class LinkRejected extends Refusal {

    public enum Reason {
        /** Not an address of the public web. */
        ADDRESS_NOT_ALLOWED,
        /** It leads to no page now. */
        PAGE_NOT_ANSWERING
    }

    LinkRejected(Reason reason) {
        super(reason, Kind.INVALID);
    }
}
