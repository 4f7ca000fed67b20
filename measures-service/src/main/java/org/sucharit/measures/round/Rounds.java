package org.sucharit.measures.round;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kit.problem.Problem;

/** What is known about rounds straight from the event store: for deciding, where a read model may lag behind. */
@Component
class Rounds {

    private final EventStore events;

    Rounds(EventStore events) {
        this.events = events;
    }

    /** @return empty when it was never opened */
    Optional<RoundFacts> find(RoundId id) {
        @Nullable RoundFacts facts = null;
        var stream = events.readEvents(id.toString());
        while (stream.hasNext())
            if (stream.next().getPayload() instanceof RoundEvent event) facts = RoundFacts.after(facts, event);
        return Optional.ofNullable(facts);
    }

    /** @throws Problem {@code ROUND_UNKNOWN}, 404 */
    RoundFacts require(RoundId id) {
        return find(id).orElseThrow(Rounds::unknown);
    }

    static Problem unknown() {
        return new Problem(HttpStatus.NOT_FOUND, "ROUND_UNKNOWN");
    }
}
