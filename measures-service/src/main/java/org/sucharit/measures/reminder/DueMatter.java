package org.sucharit.measures.reminder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Role;

/**
 * Something that waits for someone.
 *
 * @param agency whose matter it is
 * @param key names the matter, the same on every day it is found: {@code measure/<id>}, {@code loan/<id>}
 * @param kind why it waits
 * @param title what it is, in the words the agency itself uses; public
 * @param dueOn when it is or was due
 * @param unit name of the responsible unit as in the registry; null when it is nobody's in particular
 * @param audience roles at the agency that are reminded
 * @param path of the page where it is dealt with, beginning with a slash
 */
public record DueMatter(
        AgencyId agency,
        String key,
        Kind kind,
        String title,
        LocalDate dueOn,
        @Nullable String unit,
        List<Role> audience,
        String path) {

    /** Why something waits. */
    public enum Kind {
        DUE_SOON,
        DUE,
        OVERDUE,
        NOT_FOLLOWED_UP,
        /** A date of the assessment's calendar. */
        CALENDAR,
        /** Something new that the person should look at at once, for instance an obstacle. */
        RAISED
    }

    public DueMatter {
        audience = List.copyOf(audience);
    }
}
