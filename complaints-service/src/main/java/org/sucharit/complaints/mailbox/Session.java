package org.sucharit.complaints.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that is open in a browser.
 *
 * @param told what was just done, to be said once; null for nothing
 */
record Session(Handle handle, Instant until, @Nullable Told told) {

    /** What a page says was done. */
    enum Told {
        MESSAGE,
        FILES,
        IDENTITY,
        WITHDRAWN
    }
}
