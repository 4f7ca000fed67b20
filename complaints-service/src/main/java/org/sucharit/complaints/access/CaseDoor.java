package org.sucharit.complaints.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseAccessCommand.LogReading;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.complaint.Route;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;

/**
 * The one way of staff to a case. Whoever may not see it is told what anyone is told about a case that does not exist.
 * Decided from the event store. An administrator has nothing here.
 */
@Component
public class CaseDoor {

    private final Cases cases;
    private final Access access;
    private final StaffMarks marks;
    private final CommandDesk desk;
    private final Clock clock;

    CaseDoor(Cases cases, Access access, StaffMarks marks, CommandDesk desk, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.marks = marks;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whether somebody may know that the case is there. */
    public boolean isVisible(Actor actor, CaseFile file) {
        if (isMarked(file, actor.subject())) return false;
        if (holds(actor, file, Role.INSPECTOR)) return true;
        return file.standing().route() == Route.AGENCY && holds(actor, file, Role.INVESTIGATOR);
    }

    /** The case, of which only what is in clear may be shown. @throws Problem {@code NOT_FOUND}, 404 */
    public CaseFile see(Actor actor, CaseId id) {
        return find(actor, id).orElseThrow(Problem::notFound);
    }

    /** As {@link #see}, empty where it throws. */
    public Optional<CaseFile> find(Actor actor, CaseId id) {
        return cases.find(id).filter(file -> isVisible(actor, file));
    }

    /**
     * The case for working on it.
     *
     * @throws Problem {@code NOT_FOUND}, 404; {@code INTEREST_NOT_DECLARED}, 409, before the person has declared to have
     *     no interest in it
     */
    public CaseFile work(Actor actor, CaseId id) {
        var file = see(actor, id);
        if (!file.standing().hasDeclared(actor.subject()))
            throw new Problem(HttpStatus.CONFLICT, "INTEREST_NOT_DECLARED");
        return file;
    }

    /**
     * The case for reading its text; that it was read is committed before this returns.
     *
     * @param entry which file or identity; null when it is the case itself
     * @throws Problem as {@link #work}
     */
    public CaseFile read(Actor actor, CaseId id, Reading what, @Nullable String entry) {
        var file = work(actor, id);
        log(actor, file, what, entry);
        return file;
    }

    /**
     * For what only the oversight body may do with a case that somebody may see.
     *
     * @throws Problem {@code ACCESS_DENIED}, 403
     */
    public void requireOversight(Actor actor, CaseFile file) {
        if (!isOversight(actor, file)) throw Problem.accessDenied();
    }

    /** Whether somebody is of the oversight body that covers the case's agency. */
    public boolean isOversight(Actor actor, CaseFile file) {
        return holds(actor, file, Role.INSPECTOR);
    }

    /** Who is assigned; empty also once that person must not see the case any more: somebody else has to take it. */
    public Optional<String> assigned(CaseFile file) {
        return Optional.ofNullable(file.standing().assignedTo()).filter(subject -> !isMarked(file, subject));
    }

    /** What of the case is in clear, for whoever may see it, today. */
    public CaseSummary summary(Actor actor, CaseFile file) {
        var filed = file.filed();
        var standing = file.standing();
        var dueOn = standing.answerDueOn();
        return new CaseSummary(
                file.id(),
                file.agency(),
                filed.kind(),
                filed.category(),
                filed.channel(),
                standing.route(),
                standing.status(),
                filed.filedOn(),
                dueOn,
                dueOn != null && dueOn.isBefore(LocalDate.now(clock)),
                standing.overOn(),
                standing.erasedOn(),
                standing.isHeld(),
                assigned(file).orElse(null),
                standing.hasDeclared(actor.subject()),
                file.version());
    }

    /** Whether a person must not see the case. @param subject of the person */
    public boolean isMarked(CaseFile file, String subject) {
        return isMarked(file.id(), subject, file.standing().marks());
    }

    /** The same by marks known otherwise. */
    public boolean isMarked(CaseId id, String subject, Collection<String> of) {
        return marks.isMarked(id, subject, of);
    }

    /**
     * As {@link #see}, for whoever decides about a case without reading it; that this much was read is committed before
     * it returns.
     *
     * @throws Problem {@code NOT_FOUND}, 404
     */
    public CaseFile glance(Actor actor, CaseId id, Reading what, @Nullable String entry) {
        var file = see(actor, id);
        log(actor, file, what, entry);
        return file;
    }

    private void log(Actor actor, CaseFile file, Reading what, @Nullable String entry) {
        var logId = CaseAccess.idOf(file.id());
        var command = new LogReading(logId, file.id(), actor.subject(), what, entry, LocalDate.now(clock));
        desk.send(new Caller(actor, null, null, ""), file.agency(), logId, command);
    }

    /** Whether somebody has a role at an agency that counts where cases are concerned: an administrator has none. */
    public boolean holds(Actor actor, AgencyId agency, Role role) {
        return !actor.isAdmin() && access.allows(actor, agency, role);
    }

    /** Whether somebody works on cases of the agency, whichever of them they may see. */
    public boolean worksAt(Actor actor, AgencyId agency) {
        return holds(actor, agency, Role.INVESTIGATOR) || holds(actor, agency, Role.INSPECTOR);
    }

    /** Whether somebody works on cases anywhere. */
    public boolean worksOnCases(Actor actor) {
        return !actor.isAdmin()
                && actor.memberships().stream()
                        .flatMap(membership -> membership.roles().stream())
                        .anyMatch(role -> role == Role.INVESTIGATOR || role == Role.INSPECTOR);
    }

    private boolean holds(Actor actor, CaseFile file, Role role) {
        return holds(actor, file.agency(), role);
    }
}
