package org.sucharit.measures.linkcheck;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/** A feature whose addresses are to be checked. Each such feature declares a bean. */
public interface WatchedAddresses {

    /**
     * All addresses of all agencies that are to be checked now; repetitions do no harm. The stream is read once, in one
     * go, and closed; it may be long, so it is not gathered in memory first.
     */
    Stream<WatchedAddress> all();

    /**
     * Those of one agency.
     *
     * @param fiscalYear (B.E.) they belong to; null for all of them
     */
    Stream<WatchedAddress> of(AgencyId agency, @Nullable Integer fiscalYear);
}
