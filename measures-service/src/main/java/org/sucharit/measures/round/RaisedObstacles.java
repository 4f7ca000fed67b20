package org.sucharit.measures.round;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.reminder.DueMatter;
import org.sucharit.measures.reminder.DueWork;

/** Obstacles that units have raised wait for the superior, and for the officer who passes them on. */
@Component
class RaisedObstacles implements DueWork {

    private final Obstacles obstacles;

    RaisedObstacles(Obstacles obstacles) {
        this.obstacles = obstacles;
    }

    @Override
    public Stream<DueMatter> on(LocalDate day) {
        return obstacles.raisedAnywhere().map(RaisedObstacles::matter);
    }

    /** The title is the measure's: what the unit wrote is not public before it is accepted. */
    static DueMatter matter(Obstacles.Obstacle obstacle) {
        return new DueMatter(
                new AgencyId(obstacle.agency()),
                "obstacle/" + obstacle.contribution(),
                DueMatter.Kind.RAISED,
                obstacle.title(),
                obstacle.on(),
                obstacle.unit(),
                List.of(Role.EXECUTIVE, Role.OFFICER),
                "/work/agencies/%s/round/%s#obstacles".formatted(obstacle.agency(), obstacle.month()));
    }
}
