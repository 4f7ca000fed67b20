package org.sucharit.measures.round;

import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;

/** Who comes to an agency's rounds, and to which. */
@Component
class RoundDoor {

    private final AgencyRegistry agencies;
    private final Rounds rounds;
    private final Access access;

    RoundDoor(AgencyRegistry agencies, Rounds rounds, Access access) {
        this.agencies = agencies;
        this.rounds = rounds;
        this.access = access;
    }

    /** @throws Problem 404 for an unknown agency, 403 for who has none of the roles there */
    void require(Actor actor, AgencyId agency, Role... anyOf) {
        agencies.requireKnown(agency);
        access.require(actor, agency, anyOf);
    }

    /** Who works on rounds or oversees them. @throws Problem as {@link #require} */
    void read(Actor actor, AgencyId agency) {
        require(actor, agency, Role.OFFICER, Role.EXECUTIVE, Role.INSPECTOR);
    }

    /** @throws Problem as {@link #require}, and 404 when there is no such round */
    RoundId existing(Caller caller, AgencyId agency, String month, Role... anyOf) {
        require(caller.actor(), agency, anyOf);
        return rounds.require(id(agency, month)).id();
    }

    /** @param month as in addresses @throws Problem 404 when it is none */
    static RoundId id(AgencyId agency, String month) {
        return RoundId.of(agency, month).orElseThrow(Rounds::unknown);
    }
}
