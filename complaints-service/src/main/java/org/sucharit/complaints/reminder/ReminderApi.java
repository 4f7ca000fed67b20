package org.sucharit.complaints.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;

/** What became of the mails to those for whom work waits. */
@RestController
@RequestMapping("/api/case-reminders")
class ReminderApi {

    private final Outbox outbox;
    private final Access access;

    ReminderApi(Outbox outbox, Access access) {
        this.outbox = outbox;
        this.access = access;
    }

    /** The newest first. @param agency whose people were written to; left out, the oversight body's */
    @GetMapping
    List<Reminded> list(Actor actor, @RequestParam @Nullable AgencyId agency) {
        if (!mayKnow(actor, agency)) throw Problem.accessDenied();
        return outbox.of(agency == null ? Outbox.OVERSIGHT : agency.value());
    }

    private boolean mayKnow(Actor actor, @Nullable AgencyId agency) {
        if (actor.isAdmin()) return false;
        if (agency != null) return access.allows(actor, agency, Role.INVESTIGATOR, Role.INSPECTOR);
        return actor.memberships().stream()
                .anyMatch(member -> member.agency().equals(Membership.EVERY_AGENCY)
                        && member.roles().contains(Role.INSPECTOR));
    }
}
