package org.sucharit.reporting.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.reporting.listening.KnownClerks;
import org.sucharit.reporting.report.Drafting.Subject;
import org.sucharit.reporting.report.ReportCommand.*;
import org.sucharit.reporting.report.ReportContent.Edition;
import org.sucharit.reporting.report.Signature.Step;

/** Sends commands to reports, for people who may: the officer writes, the clerk endorses, the executive signs. */
@Component
class ReportDesk {

    static final Role[] STAFF = {Role.OFFICER, Role.EXECUTIVE};

    private final CommandDesk desk;
    private final Streams streams;
    private final Access access;
    private final Reports reports;
    private final Drafting drafting;
    private final KnownClerks clerks;
    private final Clock clock;

    ReportDesk(
            CommandDesk desk,
            Streams streams,
            Access access,
            Reports reports,
            Drafting drafting,
            KnownClerks clerks,
            Clock clock) {
        this.desk = desk;
        this.streams = streams;
        this.access = access;
        this.reports = reports;
        this.drafting = drafting;
        this.clerks = clerks;
        this.clock = clock;
    }

    Answer draft(Caller caller, @Nullable UUID chosen, Subject subject) {
        access.require(caller.actor(), subject.agency(), Role.OFFICER);
        subject.kind().check(subject.round());
        var id = new ReportId(desk.newId(caller, chosen));
        var content = drafting.draft(subject, edition(id, subject), today());
        return desk.send(caller, subject.agency(), id.toString(), new DraftReport(id, content, today()));
    }

    /** Takes anew what was recorded since. */
    Answer redraft(Caller caller, ReportId id) {
        require(caller, id, Role.OFFICER);
        var subject = Subject.of(reports.require(id).content());
        var fresh = drafting.fresh(subject, today());
        var command =
                new RedraftReport(id, fresh.agency(), fresh.data(), fresh.sections(subject), fresh.analysis(), today());
        return send(caller, command, Role.OFFICER);
    }

    /**
     * Endorses it as the clerk: the one the agency's directory names, where it names one who can sign in; else whoever
     * of its officers and executives does.
     *
     * @throws Problem {@code NOT_THE_CLERK}, 403
     */
    Answer endorse(Caller caller, ReportId id, @Nullable String position) {
        var agency = require(caller, id, STAFF);
        if (!isClerk(caller.actor(), agency)) throw new Problem(HttpStatus.FORBIDDEN, "NOT_THE_CLERK");
        return send(caller, new EndorseReport(id, signature(caller, Step.ENDORSED, position)), STAFF);
    }

    /** Whether nobody else endorses what somebody who may at all endorses there. */
    boolean isClerk(Actor actor, AgencyId agency) {
        var known = clerks.accountsAt(agency);
        return known.isEmpty() || known.contains(actor.subject()) || actor.isAdmin();
    }

    /** Signs it; the edition that stood until then makes way in the same transaction. */
    Answer sign(Caller caller, ReportId id, @Nullable String position) {
        require(caller, id, Role.EXECUTIVE);
        var agency = reports.require(id).agency();
        var edition = edition(id, Subject.of(reports.require(id).content()));
        var command =
                new SignReport(id, signature(caller, Step.SIGNED, position), edition.number(), edition.previous());
        var before = edition.previous();
        if (before == null) return desk.send(caller, agency, id.toString(), command);
        checkVersion(caller, id);
        return desk.perform(caller, agency, Answer.class, () -> {
            desk.doWithin(caller, agency, new SupersedeReport(before, id));
            return desk.sendWithin(caller, agency, id.toString(), command);
        });
    }

    Answer send(Caller caller, ReportCommand command, Role... anyOf) {
        var agency = require(caller, command.reportId(), anyOf);
        return desk.send(caller, agency, command.reportId().toString(), command);
    }

    /** @return whose report it is; 404 when there is none, 403 for who holds none of the roles there */
    AgencyId require(Caller caller, ReportId id, Role... anyOf) {
        var agency = streams.ownerOf(id.toString(), Reports.REPORT);
        access.require(caller.actor(), agency, anyOf);
        return agency;
    }

    Signature signature(Caller caller, Step step, @Nullable String position) {
        return new Signature(step, caller.actor().name(), ReportBodies.blankToNull(position), today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What it would be if it were signed now. */
    private Edition edition(ReportId id, Subject subject) {
        return reports.standing(subject.agency(), subject.kind(), subject.year().value(), subject.round())
                .filter(standing -> !standing.id().equals(id))
                .map(standing -> new Edition(id, standing.content().edition().number() + 1, standing.id()))
                .orElseGet(() -> new Edition(id, 1, null));
    }

    /** Work of two reports does not look at the version by itself. */
    private void checkVersion(Caller caller, ReportId id) {
        var expected = caller.ifMatch();
        if (expected != null && streams.require(id.toString(), Reports.REPORT).version() != expected)
            throw Problem.stale();
    }
}
