package org.sucharit.measures.linkcheck;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.security.Actor;
import org.sucharit.measures.linkcheck.LinkCommand.RecordContent;
import org.sucharit.measures.linkcheck.LinkCommand.RecordFinding;

/** Looks at addresses and records what has changed. */
@Component
class LinkChecking {

    private static final Logger log = LoggerFactory.getLogger(LinkChecking.class);

    /** So many addresses of a host in one go; then others that wait longer have their turn. */
    private static final int SLICE = 50;

    /** Without a key for repeating: a finding that is recorded already changes nothing. */
    static final Caller SYSTEM = new Caller(new Actor("system:link-check", "link-check", List.of()), null, null, "");

    private final HostLeases hosts;
    private final WatchList list;
    private final PageHashes hashes;
    private final PageReader pages;
    private final CommandDesk desk;
    private final LinkCheckSettings settings;
    private final Clock clock;
    private final Outage outage = new Outage();

    LinkChecking(
            HostLeases hosts,
            WatchList list,
            PageHashes hashes,
            PageReader pages,
            CommandDesk desk,
            LinkCheckSettings settings,
            Clock clock) {
        this.hosts = hosts;
        this.list = list;
        this.hashes = hashes;
        this.pages = pages;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks at what is due of a host that {@link HostLeases#take} gave out, one address after the other. */
    void check(String host) throws InterruptedException {
        for (var link : list.due(host, clock.instant(), SLICE)) {
            hosts.extend(host, clock.instant());
            try {
                look(host, link);
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) throw new InterruptedException();
                log.warn(
                        "An address of {} could not be checked; it is tried again later",
                        link.id().agency(),
                        e);
                list.postpone(link.id(), clock.instant(), clock.instant().plus(settings.retryAfter()));
            }
        }
        hosts.giveBack(host);
    }

    private void look(String host, WatchedLink link) throws InterruptedException {
        var visit = pages.visit(
                link.id().address(),
                link.known(),
                settings.patience(),
                (page, type) -> Digested.of(page, type, settings.mostOf(type)));
        var now = clock.instant();
        var finding = visit.finding();
        if (finding == null) {
            list.postpone(link.id(), now, now.plus(Objects.requireNonNull(visit.later())));
            return;
        }
        outage.note(host, finding.trouble());
        if (!link.isAsRecorded(finding)) {
            if (outage.explains(finding.trouble())) {
                list.postpone(link.id(), now, now.plus(settings.retryAfter()));
                return;
            }
            if (link.isSurprising(finding)) {
                list.surprise(link.id(), now, now.plus(settings.retryAfter()));
                return;
            }
            record(link.id(), finding, now);
        }
        list.settle(link.id(), finding, now, now.plus(settings.every()));
        visit.page().ifPresent(page -> note(link.id(), page, Objects.requireNonNull(visit.known()), now));
    }

    /** What others recognise it by is told before it is noted: what breaks off in between is told again. */
    private void note(LinkId link, Digested page, Known known, Instant now) {
        if (hashes.differs(link, page)) tell(link, page, now);
        hashes.note(link, page, known, LocalDate.ofInstant(now, clock.getZone()));
    }

    private void tell(LinkId link, Digested page, Instant now) {
        var command = new RecordContent(link, page.documentSha256(), page.named(), now);
        desk.send(SYSTEM, link.agency(), link.toString(), command);
    }

    private void record(LinkId link, Finding finding, Instant now) {
        desk.send(SYSTEM, link.agency(), link.toString(), new RecordFinding(link, finding, now));
    }
}
