package org.sucharit.measures.campaign;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;

/**
 * How far someone oversees agencies: the nation, or some provinces.
 *
 * @param provinces Thai names; without meaning for who oversees the nation
 */
record Oversight(boolean nation, Set<String> provinces) {

    /** @throws Problem {@code ACCESS_DENIED}, 403, for who oversees nothing */
    static Oversight require(Actor actor) {
        var oversight = of(actor);
        if (!oversight.any()) throw Problem.accessDenied();
        return oversight;
    }

    /** An administrator may do what the oversight body may. */
    static Oversight of(Actor actor) {
        var provinces = new HashSet<String>();
        boolean nation = actor.isAdmin();
        for (var membership : actor.memberships()) {
            if (!membership.agency().equals(Membership.EVERY_AGENCY)
                    || !membership.roles().contains(Role.INSPECTOR)) continue;
            var province = membership.province();
            if (province == null) nation = true;
            else provinces.add(province);
        }
        return new Oversight(nation, Set.copyOf(provinces));
    }

    boolean any() {
        return nation || !provinces.isEmpty();
    }

    boolean covers(String province) {
        return nation || provinces.contains(province);
    }

    /** @throws Problem {@code ACCESS_DENIED}, 403, unless all of the provinces are overseen */
    void require(Collection<String> all) {
        if (!all.stream().allMatch(this::covers)) throw Problem.accessDenied();
    }
}
