package org.sucharit.measures.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.store.UnknownEventType;

/** What is known about measures straight from the event store: for deciding, where a read model may lag behind. */
@Component
public class Measures {

    private static final String MEASURE = "Measure";

    private final EventStore events;
    private final Streams streams;

    Measures(EventStore events, Streams streams) {
        this.events = events;
        this.streams = streams;
    }

    /**
     * @return empty when there is no such measure
     * @throws MeasuresUnreadable when it has an event that this program can't read
     */
    public Optional<MeasureFacts> find(MeasureId id) {
        return read(id.toString());
    }

    /** @throws Problem 404 when there is no such measure @throws MeasuresUnreadable as {@link #find} */
    public MeasureFacts require(MeasureId id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    /**
     * All measures of an agency's year, also closed ones, in the order they were drafted.
     *
     * @throws MeasuresUnreadable when one of the agency's can't be read: nobody knows of which year that is
     */
    public List<MeasureFacts> of(AgencyId agency, int fiscalYear) {
        return show(agency).complete().stream()
                .filter(measure -> measure.fiscalYear() == fiscalYear)
                .toList();
    }

    /**
     * What can be shown of some measures.
     *
     * @param unreadable those with an event that this program can't read; a later release may
     */
    public record Shown(List<MeasureFacts> measures, List<MeasureId> unreadable) {

        private List<MeasureFacts> complete() {
            if (!unreadable.isEmpty())
                throw new MeasuresUnreadable(
                        unreadable.stream().map(MeasureId::toString).toList());
            return measures;
        }
    }

    /** For showing alone: whoever decides has to know every one of them, as {@link #find} and {@link #of} tell it or fail. */
    public Shown show(List<MeasureId> ids) {
        var measures = new ArrayList<MeasureFacts>();
        var unreadable = new ArrayList<MeasureId>();
        for (var id : ids)
            try {
                find(id).ifPresent(measures::add);
            } catch (MeasuresUnreadable e) {
                unreadable.add(id);
            }
        return new Shown(List.copyOf(measures), List.copyOf(unreadable));
    }

    /** All of an agency, of whatever year, as {@link #show(List)} does. */
    public Shown show(AgencyId agency) {
        return show(
                streams.ofAgency(agency, MEASURE).stream().map(MeasureId::of).toList());
    }

    private Optional<MeasureFacts> read(String id) {
        @Nullable MeasureFacts facts = null;
        try {
            var stream = events.readEvents(id);
            while (stream.hasNext())
                if (stream.next().getPayload() instanceof MeasureEvent event) facts = MeasureFacts.after(facts, event);
        } catch (SerializationException | UnknownEventType e) {
            throw new MeasuresUnreadable(List.of(id), e);
        }
        return Optional.ofNullable(facts);
    }
}
