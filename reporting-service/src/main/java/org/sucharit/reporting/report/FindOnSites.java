package org.sucharit.reporting.report;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;
import org.sucharit.kit.security.Actor;
import org.sucharit.reporting.record.LinkRecord;
import org.sucharit.reporting.record.Records;
import org.sucharit.reporting.report.ReportCommand.RecordFoundOnSite;

/**
 * Finds published reports on the agencies' own sites: the link checker tells the SHA-256 of the copies it keeps of what
 * stands at an address, and here it is known whether that is a report's.
 */
@Component
class FindOnSites implements PeriodicWork {

    /** Without a key for repeating: what was found before changes nothing. */
    private static final Caller SYSTEM =
            new Caller(new Actor("system:reports-on-sites", "reports-on-sites", List.of()), null, null, "");

    private final ReportList list;
    private final Reports reports;
    private final Records records;
    private final ObjectProvider<MadeFiles> made;
    private final CommandDesk desk;
    private final Clock clock;

    FindOnSites(
            ReportList list,
            Reports reports,
            Records records,
            ObjectProvider<MadeFiles> made,
            CommandDesk desk,
            Clock clock) {
        this.list = list;
        this.reports = reports;
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
    public void run(Instant due) {
        list.published()
                .filter(row -> !row.foundOnSite())
                .flatMap(row -> reports.find(ReportId.of(row.id())).stream())
                .forEach(this::look);
    }

    private void look(ReportFacts report) {
        var site = report.content().agency().website();
        for (var link : records.of(LinkRecord.class, report.agency())) {
            if (!isOwn(site, link.address())) continue;
            for (var copy : link.frozen()) if (isOf(report, copy.sha256())) record(report, link.address(), copy);
        }
    }

    private void record(ReportFacts report, URI address, LinkRecord.Frozen copy) {
        var on = LocalDate.ofInstant(copy.at(), clock.getZone());
        var command = new RecordFoundOnSite(report.id(), address, copy.sha256(), on);
        desk.send(SYSTEM, report.agency(), report.id().toString(), command);
    }

    /** What was signed, a file made of it, or a scan of the signed paper. */
    private boolean isOf(ReportFacts report, String sha256) {
        var signed = report.signed();
        if (signed != null && signed.sha256().equals(sha256)) return true;
        return report.copy(sha256).isPresent()
                || made.stream().anyMatch(files -> files.reportOf(sha256).equals(Optional.of(report.id())));
    }

    /** Where the registry knows no site, every address the agency names is taken for its own. */
    private static boolean isOwn(@Nullable String site, URI address) {
        var own = site == null ? null : host(site);
        return own == null || own.equals(host(address.toString()));
    }

    private static @Nullable String host(String address) {
        try {
            var host = URI.create(address.contains("://") ? address : "https://" + address)
                    .getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
