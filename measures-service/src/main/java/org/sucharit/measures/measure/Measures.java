package org.sucharit.measures.measure;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;

/** What is known about measures straight from the event store: for deciding, where a read model may lag behind. */
@Component
public class Measures {

    private final EventStore events;
    private final Streams streams;

    Measures(EventStore events, Streams streams) {
        this.events = events;
        this.streams = streams;
    }

    /** @return empty when there is no such measure */
    public Optional<MeasureFacts> find(MeasureId id) {
        return read(id.toString());
    }

    /** @throws Problem 404 when there is no such measure */
    public MeasureFacts require(MeasureId id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    /** All measures of an agency's year, also closed ones, in the order they were drafted. */
    public List<MeasureFacts> of(AgencyId agency, int fiscalYear) {
        return streams.ofAgency(agency, "Measure").stream()
                .flatMap(id -> read(id).stream())
                .filter(measure -> measure.fiscalYear() == fiscalYear)
                .toList();
    }

    private Optional<MeasureFacts> read(String id) {
        @Nullable MeasureFacts facts = null;
        var stream = events.readEvents(id);
        while (stream.hasNext())
            if (stream.next().getPayload() instanceof MeasureEvent event) facts = MeasureFacts.after(facts, event);
        return Optional.ofNullable(facts);
    }
}
