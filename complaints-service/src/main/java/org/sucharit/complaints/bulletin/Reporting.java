package org.sucharit.complaints.bulletin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.bulletin.BulletinCommand.ReportDay;
import org.sucharit.complaints.bulletin.BulletinEvent.DayReported;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Cases;
import org.sucharit.complaints.complaint.Touched;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;
import org.sucharit.kit.security.Actor;

/** Reports each day that is over: its cases in an order that tells nothing. A day reported half is reported again. */
@Component
class Reporting implements PeriodicWork {

    /** Late enough that nothing decided before midnight is still under way. */
    private static final LocalTime AT = LocalTime.of(0, 40);

    private static final Caller SYSTEM =
            new Caller(new Actor("system:bulletin", "bulletin", List.of()), null, null, "");
    private static final AgencyId NOBODY = new AgencyId("nation");

    private final SecureRandom random = new SecureRandom();
    private final Touched touched;
    private final Cases cases;
    private final CaseRefs refs;
    private final CommandDesk desk;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reporting(Touched touched, Cases cases, CaseRefs refs, CommandDesk desk, JdbcClient jdbc, Clock clock) {
        this.touched = touched;
        this.cases = cases;
        this.refs = refs;
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "case-bulletin";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(AT);
    }

    @Override
    public void run(Instant due) {
        var today = LocalDate.now(clock);
        for (var day : touched.daysAfter(reportedUntil())) {
            if (!day.isBefore(today)) return;
            report(day);
            jdbc.sql("UPDATE bulletin_progress SET reported_until = ?")
                    .param(day)
                    .update();
        }
    }

    private LocalDate reportedUntil() {
        return Objects.requireNonNull(jdbc.sql("SELECT reported_until FROM bulletin_progress")
                .query(LocalDate.class)
                .single());
    }

    private void report(LocalDate day) {
        var reports = new ArrayList<DayReported>();
        for (List<CaseId> ids : touched.between(day, day).values())
            for (var id : ids)
                new DayOfCase(cases.require(id), day).report(refs.of(id)).ifPresent(reports::add);
        Collections.shuffle(reports, random);
        for (var report : reports) {
            var id = report.bulletinId();
            desk.send(
                    SYSTEM, Objects.requireNonNullElse(report.agency(), NOBODY), id.value(), new ReportDay(id, report));
        }
    }
}
