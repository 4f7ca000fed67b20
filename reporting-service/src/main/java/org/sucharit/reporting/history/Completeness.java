package org.sucharit.reporting.history;

import java.time.Instant;

/** How far what the services publish has been read. */
public interface Completeness {

    /** Up to when nothing is missing; {@link Instant#EPOCH} while that can't be told. */
    Instant completeUntil();
}
