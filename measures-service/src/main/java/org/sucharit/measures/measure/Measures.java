package org.sucharit.measures.measure;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known about measures straight from the event store: for deciding, where a read model may lag behind. */
@Component
public class Measures {

    private final EventStore events;

    Measures(EventStore events) {
        this.events = events;
    }

    /** @return empty when there is no such measure */
    public Optional<MeasureFacts> find(MeasureId id) {
        @Nullable MeasureFacts facts = null;
        var stream = events.readEvents(id.toString());
        while (stream.hasNext())
            if (stream.next().getPayload() instanceof MeasureEvent event) facts = MeasureFacts.after(facts, event);
        return Optional.ofNullable(facts);
    }
}
