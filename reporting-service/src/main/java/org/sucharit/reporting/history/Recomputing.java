package org.sucharit.reporting.history;

import java.util.Set;

/** Something made of the histories of agencies, which is made again before it is remembered that their events were read. */
public interface Recomputing {

    /** @param dirty all of which something was delivered, also what was known already; may be told twice */
    void recompute(Set<Dirty> dirty);
}
