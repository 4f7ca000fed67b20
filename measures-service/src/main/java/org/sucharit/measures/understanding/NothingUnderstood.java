package org.sucharit.measures.understanding;

import org.sucharit.kernel.Refusal;

/** A document in which no measure, shortfall or score was found. */
public final class NothingUnderstood extends Refusal {

    /** Why. */
    public enum Reason {
        NO_MEASURES_FOUND
    }

    NothingUnderstood() {
        super(Reason.NO_MEASURES_FOUND, Kind.INVALID);
    }
}
