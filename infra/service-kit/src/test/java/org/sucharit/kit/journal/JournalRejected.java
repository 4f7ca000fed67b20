package org.sucharit.kit.journal;

import org.sucharit.kernel.Refusal;

public final class JournalRejected extends Refusal {
    public enum Reason {
        LINE_EMPTY,
        JOURNAL_FULL
    }

    JournalRejected(Reason reason) {
        super(reason, reason == Reason.JOURNAL_FULL ? Kind.CONFLICT : Kind.INVALID);
    }
}
