package org.sucharit.measures.round;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.workplan.PlanNotice;

/** Tells the executive, on the plan's page, that units have raised obstacles. */
@Component
class RaisedNotice implements PlanNotice {

    private final Obstacles obstacles;
    private final Access access;

    RaisedNotice(Obstacles obstacles, Access access) {
        this.obstacles = obstacles;
        this.access = access;
    }

    @Override
    public Optional<Said> to(Actor actor, AgencyId agency) {
        if (!access.allows(actor, agency, Role.EXECUTIVE, Role.OFFICER)) return Optional.empty();
        var raised = obstacles.raised(agency);
        if (raised.isEmpty()) return Optional.empty();
        return Optional.of(new Said(
                "round.notice.raised",
                raised.size(),
                "round.notice.look",
                "/work/agencies/%s/round/%s#obstacles"
                        .formatted(agency, raised.getFirst().month())));
    }
}
