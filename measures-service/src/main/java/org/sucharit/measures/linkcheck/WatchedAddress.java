package org.sucharit.measures.linkcheck;

import java.net.URI;
import org.sucharit.kernel.AgencyId;

/**
 * An address that is checked daily.
 *
 * @param agency for which it is checked
 * @param address as the agency gave it; one that may not be reached is found gone, not refused
 */
public record WatchedAddress(AgencyId agency, URI address) {}
