package org.sucharit.reporting.history;

import java.util.Set;
import org.sucharit.kernel.AgencyId;

/** Something made of the histories of agencies, which is made again before it is remembered that their events were read. */
public interface Recomputing {

    /** @param dirty all agencies of which something was delivered, also what was known already; may be told twice */
    void recompute(Set<AgencyId> dirty);
}
