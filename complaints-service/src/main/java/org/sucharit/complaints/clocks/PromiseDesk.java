package org.sucharit.complaints.clocks;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.clocks.PromisesCommand.MakePromises;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;

/** Where an agency promises its complainants to be faster than the nation asks. */
@Component
public class PromiseDesk {

    /** The most days that can be promised. */
    public static final int MOST = 365;

    private final Clocks clocks;
    private final Directory directory;
    private final CommandDesk desk;
    private final Access access;
    private final Clock clock;

    PromiseDesk(Clocks clocks, Directory directory, CommandDesk desk, Access access, Clock clock) {
        this.clocks = clocks;
        this.directory = directory;
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    /**
     * By the agency's investigators and the oversight body.
     *
     * @throws PromisesRejected {@code LOOSER_THAN_NATIONAL}
     * @throws Problem 403; 404 for an agency that is not known
     */
    public Answer promise(Caller caller, AgencyId agency, Promise promise) {
        if (!mayPromise(caller.actor(), agency)) throw Problem.accessDenied();
        if (directory.agency(agency).isEmpty()) throw Problem.notFound();
        var id = Promises.idOf(agency);
        var by = caller.actor().subject();
        var command = new MakePromises(id, agency, promise, clocks.national(), by, LocalDate.now(clock));
        var answer = desk.send(caller, agency, id, command);
        clocks.forget(agency);
        return answer;
    }

    private boolean mayPromise(Actor actor, AgencyId agency) {
        return !actor.isAdmin() && access.allows(actor, agency, Role.INVESTIGATOR, Role.INSPECTOR);
    }
}
