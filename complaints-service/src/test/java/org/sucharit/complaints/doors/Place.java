package org.sucharit.complaints.doors;

import java.util.Set;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;

/** Where somebody holds a role, as seen from the agency whose doors are tried. */
enum Place {
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
    boolean covers() {
        return covers;
    }

    Membership of(Role role) {
        var roles = Set.of(role);
        return switch (this) {
            case AGENCY -> new Membership(Ground.HERE, null, roles);
            case OTHER_AGENCY -> new Membership(Ground.ELSEWHERE, null, roles);
            case PROVINCE -> new Membership(Membership.EVERY_AGENCY, Ground.PROVINCE_HERE, roles);
            case OTHER_PROVINCE -> new Membership(Membership.EVERY_AGENCY, "ลพบุรี", roles);
            case EVERYWHERE -> new Membership(Membership.EVERY_AGENCY, null, roles);
        };
    }
}
