package org.sucharit.kit.projection;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The first event of an aggregate that a group could not apply; the aggregate's later events wait behind it. Never
 * holds content of the event.
 *
 * @param agency code, or {@code -}
 * @param version the event's number in its aggregate
 * @param type the event's simple name or wire type
 * @param place where it stands in a topic: {@code partition@offset}; null for events of the own store
 * @param error what kind of error it was: a class name
 */
public record ParkedEvent(
        String group,
        String aggregateId,
        String agency,
        long version,
        String type,
        String error,
        Instant at,
        @Nullable String place) {

    static ParkedEvent of(String group, Change<?> change, Throwable error) {
        return new ParkedEvent(
                group,
                change.id(),
                change.agency(),
                change.version(),
                change.type(),
                error.getClass().getName(),
                Instant.now(),
                change.place());
    }

    /** An event whose handler could not make sense of it. */
    public static ParkedEvent of(String group, DomainEventMessage<?> message, Throwable error) {
        return of(group, Change.of(message, UnaryOperator.identity()), error);
    }

    /** The same for an event of a topic. */
    public static ParkedEvent of(String group, Fact fact, String place, Throwable error) {
        return of(group, Change.of(fact, place, UnaryOperator.identity()), error);
    }
}
