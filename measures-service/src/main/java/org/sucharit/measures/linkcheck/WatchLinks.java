package org.sucharit.measures.linkcheck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Gatherers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;
import org.sucharit.kit.problem.Problem;
import org.sucharit.measures.linkcheck.LinkCommand.DropLink;

/** Every hour: asks all features which addresses are to be watched, and drops those that nobody names any more. */
@Component
class WatchLinks implements PeriodicWork {

    private static final int BATCH = 500;

    private final ObjectProvider<WatchedAddresses> features;
    private final WatchList list;
    private final CommandDesk desk;
    private final Clock clock;

    WatchLinks(ObjectProvider<WatchedAddresses> features, WatchList list, CommandDesk desk, Clock clock) {
        this.features = features;
        this.list = list;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "link-watch";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofHours(1));
    }

    @Override
    public void run(Instant due) throws InterruptedException {
        var begin = clock.instant();
        for (var feature : features.orderedStream().toList()) watch(feature, begin);
        // only now: what one feature could not name because it failed must not be taken for dropped
        for (var gone = list.notNamedSince(begin, BATCH); !gone.isEmpty(); gone = list.notNamedSince(begin, BATCH))
            for (var link : gone) drop(link, begin);
    }

    private void watch(WatchedAddresses feature, Instant now) throws InterruptedException {
        try (var addresses = feature.all()) {
            var batches = addresses.gather(Gatherers.windowFixed(BATCH)).iterator();
            while (batches.hasNext()) {
                if (Thread.interrupted()) throw new InterruptedException();
                list.watch(batches.next(), now);
            }
        }
    }

    private void drop(LinkId link, Instant now) {
        try {
            desk.send(LinkChecking.SYSTEM, link.agency(), link.toString(), new DropLink(link, now));
        } catch (Problem e) {
            // nothing was ever found out about it
            if (e.status() != HttpStatus.NOT_FOUND) throw e;
        }
        list.forget(link);
    }
}
