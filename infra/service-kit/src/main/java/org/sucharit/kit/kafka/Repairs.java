package org.sucharit.kit.kafka;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.projection.ParkedEvent;

/** What an operator sees of a shelf and does to it. */
interface Repairs {

    /** Why MongoDB can't be used just now; null when it can, or nothing is kept there. */
    @Nullable
    String away();

    /** How many events are parked; 0 while that can't be asked. */
    long parkedCount();

    List<ParkedEvent> parked();

    /** Clears it and reads from the beginning. */
    void replay();

    /** Tries what is parked again. @param subject null for all */
    void retry(@Nullable String subject);

    /**
     * Goes on without the event that the subject is parked for.
     *
     * @throws IllegalArgumentException when nothing of the subject is parked
     */
    void drop(String subject, String reason);
}
