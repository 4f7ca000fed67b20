package org.sucharit.measures.assessment;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Streams;

/** Assessments and shortfalls straight from the event store: for deciding, where a read model may lag behind. */
@Component
public class Assessments {

    private final EventStore events;
    private final Streams streams;

    Assessments(EventStore events, Streams streams) {
        this.events = events;
        this.streams = streams;
    }

    /** @return empty when nothing is recorded of the year */
    public Optional<AssessmentFacts> find(AssessmentId id) {
        @Nullable AssessmentFacts facts = null;
        var stream = events.readEvents(id.toString());
        while (stream.hasNext())
            if (stream.next().getPayload() instanceof AssessmentEvent event)
                facts = AssessmentFacts.after(facts, event);
        return Optional.ofNullable(facts);
    }

    /** All shortfalls an agency has recorded, of any year, oldest first. */
    public List<KnownShortfall> shortfalls(AgencyId agency) {
        return streams.ofAgency(agency, "Shortfall").stream()
                .flatMap(id -> shortfall(ShortfallId.of(id)).stream())
                .toList();
    }

    /** The shortfalls of one assessed year. */
    public List<KnownShortfall> shortfalls(AssessmentId of) {
        return shortfalls(of.agency()).stream()
                .filter(shortfall -> shortfall.year() == of.fiscalYear())
                .toList();
    }

    /** @return empty when there is no such shortfall */
    public Optional<KnownShortfall> shortfall(ShortfallId id) {
        @Nullable KnownShortfall known = null;
        var stream = events.readEvents(id.toString());
        while (stream.hasNext())
            if (stream.next().getPayload() instanceof ShortfallEvent event) known = KnownShortfall.after(known, event);
        return Optional.ofNullable(known);
    }
}
