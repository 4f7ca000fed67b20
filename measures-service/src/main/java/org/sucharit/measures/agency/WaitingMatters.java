package org.sucharit.measures.agency;

import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Actor;

/** Says how much waits for someone at an agency; declared by the feature that reminds. */
@FunctionalInterface
public interface WaitingMatters {

    int count(Actor actor, AgencyId agency);
}
