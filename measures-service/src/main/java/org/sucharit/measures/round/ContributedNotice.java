package org.sucharit.measures.round;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.workplan.PlanNotice;

/** Tells the officer that units have said what they did, and that it counts only once it is accepted. */
@Component
class ContributedNotice implements PlanNotice {

    private final RoundBoard rounds;
    private final Access access;

    ContributedNotice(RoundBoard rounds, Access access) {
        this.rounds = rounds;
        this.access = access;
    }

    @Override
    public Optional<Said> to(Actor actor, AgencyId agency) {
        if (!access.allows(actor, agency, Role.OFFICER)) return Optional.empty();
        return rounds.open(agency)
                .filter(round -> !round.waiting().isEmpty())
                .map(round -> new Said(
                        "round.notice.contributed",
                        round.waiting().size(),
                        "round.notice.accept",
                        "/work/agencies/%s/round/%s#waiting"
                                .formatted(agency, round.id().monthText())));
    }
}
