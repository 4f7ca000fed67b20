package org.sucharit.kit.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/**
 * Who is asking, as the signed token says. As an argument of a Spring MVC handler it means "signed in" (else 401);
 * {@code @Nullable Actor} also lets anyone in.
 *
 * @param subject the identity provider's id of the person
 * @param name to show to people
 */
public record Actor(String subject, String name, List<Membership> memberships) {

    public Actor {
        memberships = List.copyOf(memberships);
    }

    /** Whether one of the roles is held at the agency. A membership limited to a province does not count here. */
    public boolean has(AgencyId agency, Role... anyOf) {
        return has(agency, null, anyOf);
    }

    /** Whether one of the roles is held at the agency, which lies in the province. */
    public boolean has(AgencyId agency, @Nullable String province, Role... anyOf) {
        return memberships.stream().anyMatch(m -> m.covers(agency, province) && m.anyOf(anyOf));
    }

    /** The roles held at the agency, without those limited to a province. */
    public Set<Role> rolesAt(AgencyId agency) {
        var roles = EnumSet.noneOf(Role.class);
        memberships.stream().filter(m -> m.covers(agency, null)).forEach(m -> roles.addAll(m.roles()));
        return roles;
    }

    /** The agencies that memberships name, each once; not those that are meant by every agency. */
    public List<AgencyId> agencies() {
        return memberships.stream()
                .map(Membership::agency)
                .filter(AgencyId::isValid)
                .distinct()
                .map(AgencyId::new)
                .toList();
    }

    /** Whether the person administers the platform. */
    public boolean isAdmin() {
        return memberships.stream()
                .anyMatch(
                        m -> m.agency().equals(Membership.EVERY_AGENCY) && m.province() == null && m.anyOf(Role.ADMIN));
    }

    /** Names of the roles held anywhere; an administrator's is the only one that counts. */
    public Set<String> roles() {
        if (isAdmin()) return Set.of(Role.ADMIN.name());
        return memberships.stream()
                .flatMap(m -> m.roles().stream())
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person has any role anywhere. */
    public boolean isStaff() {
        return memberships.stream().anyMatch(m -> !m.roles().isEmpty());
    }
}
