package org.sucharit.kit.kafka;

import org.sucharit.kit.meter.Measured;
import org.sucharit.kit.meter.Measures;
import org.sucharit.kit.store.EventClock;

/** How far publishers and reactions are behind, and how much stands still; told by the replica that runs them. */
final class PublishingMeters implements Measured {

    private static final int A_FEW = 5;

    private final Publishing publishing;
    private final EventClock events;

    PublishingMeters(Publishing publishing, EventClock events) {
        this.publishing = publishing;
        this.events = events;
    }

    @Override
    public void measure(Measures into) {
        long head = events.head();
        for (var standing : publishing.standings()) tell(standing, head, into);
    }

    private void tell(Publishing.Standing standing, long head, Measures into) {
        var tags = new String[] {"publisher", standing.group()};
        into.state("sucharit.publisher.trouble", standing.trouble() == null ? 0 : 1, tags);
        into.amount("sucharit.parked", standing.parked(), 1, "group", standing.group());
        if (!standing.here()) return;
        long position = Math.max(0, standing.position());
        into.amount("sucharit.publisher.lag.events", Math.max(0, head - position), A_FEW, tags);
        into.waiting("sucharit.publisher.lag.seconds", events.waitingBehind(position), tags);
    }
}
