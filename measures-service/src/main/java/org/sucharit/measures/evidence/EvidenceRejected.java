package org.sucharit.measures.evidence;

import org.sucharit.kernel.Refusal;

/** A rule of evidence stands against a command. */
public final class EvidenceRejected extends Refusal {

    public enum Reason {
        FILE_EMPTY
    }

    EvidenceRejected(Reason reason) {
        super(reason, Kind.INVALID);
    }
}
