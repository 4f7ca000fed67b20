package org.sucharit.complaints.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.complaints.statistics.FiguresCommand.EnterMonths;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;

/** Published figures, and entering those of the months before they were counted here. */
@Component
public class FiguresDesk {

    /** The largest number that can be entered. */
    public static final int MOST = 1_000_000;

    private final FiguresBook book;
    private final Directory directory;
    private final Access access;
    private final CommandDesk desk;
    private final Clock clock;

    FiguresDesk(FiguresBook book, Directory directory, Access access, CommandDesk desk, Clock clock) {
        this.book = book;
        this.directory = directory;
        this.access = access;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param agency null for the nation @param year null for the running one @throws Problem 404 for an agency that is not known */
    public FiguresView of(@Nullable AgencyId agency, @Nullable FiscalYear year, @Nullable ReportingRound round) {
        if (agency != null && directory.agency(agency).isEmpty()) throw Problem.notFound();
        var asked = year == null ? FiscalYear.of(LocalDate.now(clock)) : year;
        var id = agency == null ? FiguresId.NATION : FiguresId.of(agency);
        return FiguresView.of(agency, asked, round, book.of(id));
    }

    public boolean mayEnter(Actor actor, AgencyId agency) {
        return !actor.isAdmin() && access.allows(actor, agency, Role.OFFICER, Role.INVESTIGATOR);
    }

    /**
     * Each month once.
     *
     * @throws FiguresRejected as the rules decide
     * @throws Problem 403; 409 {@code FIGURES_NOT_BEGUN} before the first counting
     */
    public Answer enter(Caller caller, AgencyId agency, SortedMap<YearMonth, Totals> months) {
        if (!mayEnter(caller.actor(), agency)) throw Problem.accessDenied();
        var id = FiguresId.of(agency);
        if (book.of(id).begun() == null) throw new Problem(HttpStatus.CONFLICT, "FIGURES_NOT_BEGUN");
        var command = new EnterMonths(id, months, caller.actor().subject(), LocalDate.now(clock));
        return desk.send(caller, agency, id.value(), command);
    }
}
