package org.sucharit.kit.store;

import org.sucharit.kernel.Refusal;

/** More events in one transaction than readers should wait for. */
public final class TooManyChanges extends Refusal {

    /** The one reason. */
    public enum Reason {
        TOO_MANY_CHANGES
    }

    TooManyChanges() {
        super(Reason.TOO_MANY_CHANGES, Kind.INVALID);
    }
}
