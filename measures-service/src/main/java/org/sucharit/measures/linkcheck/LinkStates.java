package org.sucharit.measures.linkcheck;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;

/** How addresses stand, for pages that show them. */
@Component
public class LinkStates {

    /** @return of the addresses those that were checked at least once for this agency */
    public Map<URI, LinkState> of(AgencyId agency, Collection<URI> addresses) {
        return Map.of();
    }
}
