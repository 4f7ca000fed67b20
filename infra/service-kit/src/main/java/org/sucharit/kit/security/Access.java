package org.sucharit.kit.security;

import java.util.Optional;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;

/** Decides what a person may do for an agency. The agency of the thing acted on decides, never one that is sent along. */
public final class Access {

    private final AgencyProvinces provinces;

    public Access(AgencyProvinces provinces) {
        this.provinces = provinces;
    }

    /**
     * Lets through who holds one of the roles at the agency; an administrator always passes.
     *
     * @throws Problem {@code ACCESS_DENIED}, 403
     */
    public void require(Actor actor, AgencyId agency, Role... anyOf) {
        if (!allows(actor, agency, anyOf)) throw Problem.accessDenied();
    }

    /** As {@link #require}, answering instead of throwing. */
    public boolean allows(Actor actor, AgencyId agency, Role... anyOf) {
        return actor.isAdmin() || holds(actor, agency, anyOf);
    }

    /**
     * As {@link #require} for what an administrator may not do.
     *
     * @throws Problem {@code ACCESS_DENIED}, 403
     */
    public void requireRole(Actor actor, AgencyId agency, Role... anyOf) {
        if (!holds(actor, agency, anyOf)) throw Problem.accessDenied();
    }

    /** @throws Problem {@code ACCESS_DENIED}, 403 */
    public void requireAdmin(Actor actor) {
        if (!actor.isAdmin()) throw Problem.accessDenied();
    }

    /** Lets through anyone with a role anywhere. @throws Problem {@code ACCESS_DENIED}, 403 */
    public void requireStaff(Actor actor) {
        if (!actor.isStaff()) throw Problem.accessDenied();
    }

    private boolean holds(Actor actor, AgencyId agency, Role... anyOf) {
        return actor.has(agency, anyOf)
                || (limitedToProvince(actor)
                        && actor.has(agency, provinces.provinceOf(agency).orElse(null), anyOf));
    }

    private static boolean limitedToProvince(Actor actor) {
        return actor.memberships().stream().anyMatch(m -> m.province() != null);
    }

    /** Where an agency lies, for memberships limited to a province. A service that knows declares a bean. */
    public interface AgencyProvinces {
        /** @return the province's Thai name, or empty when the agency is not known */
        Optional<String> provinceOf(AgencyId agency);
    }
}
