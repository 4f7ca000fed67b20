package org.sucharit.kit.projection;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.sucharit.kit.meter.Measured;
import org.sucharit.kit.meter.Measures;
import org.sucharit.kit.store.EventClock;

/** How far read models are behind, and how much stands still. */
final class ProjectionMeters implements Measured {

    private static final int A_FEW = 5;

    private final List<ReadModels> models;
    private final ObjectProvider<EventClock> events;

    ProjectionMeters(List<ReadModels> models, ObjectProvider<EventClock> events) {
        this.models = models;
        this.events = events;
    }

    @Override
    public void measure(Measures into) {
        for (var model : models)
            for (var standing : model.standings()) tell(standing, model instanceof Projections, into);
    }

    private void tell(Standing standing, boolean ofStore, Measures into) {
        var tags = new String[] {"projection", standing.group()};
        into.state("sucharit.projection.caught.up", standing.caughtUp() ? 1 : 0, tags);
        into.state("sucharit.projection.trouble", standing.trouble() == null ? 0 : 1, tags);
        var position = standing.position();
        var head = standing.head();
        if (position == null || head == null) return; // not known while MongoDB is away
        into.amount("sucharit.parked", standing.parked(), 1, "group", standing.group());
        into.amount("sucharit.projection.lag.events", Math.max(0, head - Math.max(0, position)), A_FEW, tags);
        if (ofStore)
            into.waiting("sucharit.projection.lag.seconds", events.getObject().waitingBehind(position), tags);
    }
}
