package org.sucharit.complaints.caseload;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.complaint.Route;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;

/** Which rows can be somebody's at all, so that counts hold nothing of what others work on. */
@Component
class Scope {

    private final CaseDoor door;

    Scope(CaseDoor door) {
        this.door = door;
    }

    /**
     * @param known codes of all agencies that have cases; asked for only when a role is not limited to named agencies
     * @throws Problem {@code ACCESS_DENIED}, 403, for whoever works on no cases anywhere
     */
    Bson of(Actor actor, Supplier<Set<String>> known) {
        if (!door.worksOnCases(actor)) throw Problem.accessDenied();
        if (seesAll(actor)) return empty();
        var agencies = isUnlimited(actor) ? known.get() : named(actor);
        var own = and(eq("route", Route.AGENCY.name()), in("agency", where(actor, agencies, Role.INVESTIGATOR)));
        return or(own, in("agency", where(actor, agencies, Role.INSPECTOR)));
    }

    private List<String> where(Actor actor, Collection<String> agencies, Role role) {
        return agencies.stream()
                .filter(code -> door.holds(actor, new AgencyId(code), role))
                .toList();
    }

    private static boolean seesAll(Actor actor) {
        return actor.memberships().stream()
                .anyMatch(
                        m -> isUnlimited(m) && m.province() == null && m.roles().contains(Role.INSPECTOR));
    }

    private static boolean isUnlimited(Actor actor) {
        return actor.memberships().stream().anyMatch(Scope::isUnlimited);
    }

    private static boolean isUnlimited(Membership membership) {
        return membership.agency().equals(Membership.EVERY_AGENCY);
    }

    private static Set<String> named(Actor actor) {
        return actor.memberships().stream().map(Membership::agency).collect(Collectors.toSet());
    }
}
