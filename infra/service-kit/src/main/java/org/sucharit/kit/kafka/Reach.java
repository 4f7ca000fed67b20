package org.sucharit.kit.kafka;

import org.jspecify.annotations.Nullable;

/** How far this replica has read. */
interface Reach {

    /** The offset it reads next; null when the partition is another replica's. */
    @Nullable
    Long next(int partition);

    /** Whether the reader has not been told to stop. */
    boolean goesOn();
}
