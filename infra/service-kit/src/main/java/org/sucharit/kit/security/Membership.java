package org.sucharit.kit.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/**
 * Roles at an agency, or at all of them.
 *
 * @param agency an agency's code, or {@code *} for every agency
 * @param province limits {@code *} to the agencies of one province (its Thai name)
 */
public record Membership(String agency, @Nullable String province, Set<Role> roles) {

    public static final String EVERY_AGENCY = "*";

    public Membership {
        roles = Set.copyOf(roles);
    }

    boolean covers(AgencyId other, @Nullable String otherProvince) {
        if (!agency.equals(EVERY_AGENCY)) return agency.equals(other.value());
        return province == null || province.equals(otherProvince);
    }

    boolean anyOf(Role... wanted) {
        for (Role role : wanted) if (roles.contains(role)) return true;
        return false;
    }
}
