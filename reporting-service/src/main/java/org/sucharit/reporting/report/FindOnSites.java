package org.sucharit.reporting.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;
import org.sucharit.kit.security.Actor;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.LinkRecord;
import org.sucharit.reporting.record.Records;
import org.sucharit.reporting.report.ReportCommand.RecordFoundOnSite;
import org.sucharit.reporting.report.ReportCommand.RecordGoneFromSite;

/**
 * Finds published reports on the agencies' own sites: the link checker tells the SHA-256 of the documents it meets, those
 * that pages name, and those of the copies it keeps, and here it is known whether one is a report's.
 */
@Component
class FindOnSites implements PeriodicWork {

    /** Without a key for repeating: what is known already changes nothing. */
    private static final Caller SYSTEM =
            new Caller(new Actor("system:reports-on-sites", "reports-on-sites", List.of()), null, null, "");

    private static final int BATCH = 500;

    private final ReportList list;
    private final Records records;
    private final ObjectProvider<MadeFiles> made;
    private final CommandDesk desk;
    private final Clock clock;

    FindOnSites(ReportList list, Records records, ObjectProvider<MadeFiles> made, CommandDesk desk, Clock clock) {
        this.list = list;
        this.records = records;
        this.made = made;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reports-on-sites";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(10));
    }

    @Override
    public void run(Instant due) throws InterruptedException {
        var batches = list.published().gather(Gatherers.windowFixed(BATCH)).iterator();
        while (batches.hasNext()) {
            if (Thread.interrupted()) throw new InterruptedException();
            look(batches.next());
        }
    }

    private void look(List<ReportRow> reports) {
        var agencies = reports.stream().map(FindOnSites::agency).collect(Collectors.toSet());
        var links = records.ofAll(LinkRecord.class, agencies).stream().collect(groupingBy(LinkRecord::agency));
        var sites = sites(agencies);
        var files = files(reports);
        for (var report : reports) {
            var hashes = hashes(report, files);
            for (var link : links.getOrDefault(agency(report), List.of()))
                if (sites.getOrDefault(agency(report), OwnSite.UNKNOWN).has(link.address()))
                    Sighting.of(link, hashes)
                            .filter(sighting -> sighting.isNews(report.found()))
                            .ifPresent(sighting -> tell(report, sighting));
        }
    }

    private void tell(ReportRow report, Sighting sighting) {
        var id = ReportId.of(report.id());
        var on = LocalDate.ofInstant(sighting.at(), clock.getZone());
        var command = sighting.sha256() == null
                ? new RecordGoneFromSite(id, sighting.address(), sighting.at(), on)
                : new RecordFoundOnSite(id, sighting.address(), sighting.sha256(), sighting.at(), on);
        desk.send(SYSTEM, agency(report), report.id(), command);
    }

    private Map<AgencyId, OwnSite> sites(Set<AgencyId> agencies) {
        return records.ofAll(AgencyRecord.class, agencies).stream()
                .collect(toMap(AgencyRecord::agency, agency -> OwnSite.of(agency.website())));
    }

    private Map<ReportId, Set<String>> files(List<ReportRow> reports) {
        var files = made.getIfAvailable();
        if (files == null) return Map.of();
        return files.madeOf(
                reports.stream().map(report -> ReportId.of(report.id())).toList());
    }

    /** What was signed, the files made of it, and scans of the signed paper. */
    private static Set<String> hashes(ReportRow report, Map<ReportId, Set<String>> files) {
        var hashes = new HashSet<>(report.copies());
        hashes.addAll(files.getOrDefault(ReportId.of(report.id()), Set.of()));
        if (report.sha256() != null) hashes.add(report.sha256());
        return hashes;
    }

    private static AgencyId agency(ReportRow report) {
        return new AgencyId(report.agency());
    }
}
