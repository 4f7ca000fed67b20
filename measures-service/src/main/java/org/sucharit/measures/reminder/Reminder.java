package org.sucharit.measures.reminder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.security.Role;

/**
 * That something waits, as it was found in a {@link DueMatter}.
 *
 * @param matter the matter's key
 * @param unit name of the responsible unit; null when it is nobody's in particular
 * @param audience roles at the agency that are reminded
 * @param path of the page where it is dealt with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reminder(
        String matter,
        DueMatter.Kind kind,
        String title,
        LocalDate dueOn,
        @Nullable String unit,
        List<Role> audience,
        String path) {

    Reminder {
        audience = List.copyOf(audience);
    }

    static Reminder of(DueMatter found) {
        return new Reminder(
                found.key(), found.kind(), found.title(), found.dueOn(), found.unit(), found.audience(), found.path());
    }

    /** A matter can be overdue and not followed up at once: two reminders. */
    boolean isAbout(Reminder other) {
        return matter.equals(other.matter) && kind == other.kind;
    }
}
