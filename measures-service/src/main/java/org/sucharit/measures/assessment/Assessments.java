package org.sucharit.measures.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Streams;

/** What is known about assessments and shortfalls straight from the event store: for deciding. */
@Component
public class Assessments {

    private final EventStore events;
    private final Streams streams;

    Assessments(EventStore events, Streams streams) {
        this.events = events;
        this.streams = streams;
    }

    /** A shortfall that is recorded. */
    public record KnownShortfall(ShortfallId id, ShortfallFacts facts) {}

    /** @return empty when none is recorded for the year */
    public Optional<AssessmentResult> result(AssessmentId id) {
        return events(id.toString(), AssessmentEvent.class)
                .reduce((_, last) -> last)
                .map(AssessmentEvent::result);
    }

    /** In the order they were recorded. @param assessmentYear the assessed year (B.E.) */
    public List<KnownShortfall> shortfalls(AgencyId agency, int assessmentYear) {
        return streams.ofAgency(agency, "Shortfall").stream()
                .flatMap(id -> shortfall(id).stream())
                .filter(row -> row.assessmentYear() == assessmentYear)
                .map(row -> new KnownShortfall(ShortfallId.of(row.id()), row.facts()))
                .toList();
    }

    private Optional<ShortfallRow> shortfall(String id) {
        @Nullable ShortfallRow row = null;
        for (var event : events(id, ShortfallEvent.class).toList()) row = ShortfallRow.after(row, event);
        return Optional.ofNullable(row);
    }

    private <E> Stream<E> events(String id, Class<E> type) {
        return events.readEvents(id).asStream().map(message -> type.cast(message.getPayload()));
    }
}
