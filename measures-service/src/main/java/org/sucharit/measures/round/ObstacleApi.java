package org.sucharit.measures.round;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;

/** What stands in the way of measures. What measures say is public; what units have only raised is their agency's. */
@RestController
@RequestMapping("/api/obstacles")
class ObstacleApi {

    private final Obstacles obstacles;
    private final Freshness freshness;
    private final Access access;

    ObstacleApi(Obstacles obstacles, Freshness freshness, Access access) {
        this.obstacles = obstacles;
        this.freshness = freshness;
        this.access = access;
    }

    /** @param open whether it still stands; both when left out */
    @GetMapping
    Listing<Obstacles.Obstacle> list(
            @RequestParam @Nullable AgencyId agency,
            @RequestParam @Nullable Boolean open,
            @Valid PageWish page,
            @RequestParam @Nullable Long after,
            @Nullable Actor actor,
            HttpServletResponse response) {
        freshness.list(ObstaclesProjection.GROUP, after, response);
        freshness.list(RoundsProjection.GROUP, after, response);
        return obstacles.find(agency, open, raised(agency, open, actor), page);
    }

    private List<Obstacles.Obstacle> raised(@Nullable AgencyId agency, @Nullable Boolean open, @Nullable Actor actor) {
        if (agency == null || actor == null || Boolean.FALSE.equals(open)) return List.of();
        return access.allows(actor, agency, Role.OFFICER, Role.EXECUTIVE, Role.INSPECTOR)
                ? obstacles.raised(agency)
                : List.of();
    }
}
