package org.sucharit.kit.test.doors;

import java.util.Set;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;

/** Where somebody holds a role, as seen from the agency whose doors are tried. */
public enum Place {
    AGENCY(true),
    OTHER_AGENCY(false),
    PROVINCE(true),
    OTHER_PROVINCE(false),
    EVERYWHERE(true);

    private final boolean covers;

    Place(boolean covers) {
        this.covers = covers;
    }

    /** Whether the agency is among those it covers. */
    public boolean covers() {
        return covers;
    }

    /** What a token says of the role. */
    public Membership of(Role role, Site site) {
        var roles = Set.of(role);
        return switch (this) {
            case AGENCY -> new Membership(site.here(), null, roles);
            case OTHER_AGENCY -> new Membership(site.elsewhere(), null, roles);
            case PROVINCE -> new Membership(Membership.EVERY_AGENCY, site.province(), roles);
            case OTHER_PROVINCE -> new Membership(Membership.EVERY_AGENCY, site.otherProvince(), roles);
            case EVERYWHERE -> new Membership(Membership.EVERY_AGENCY, null, roles);
        };
    }
}
