package org.sucharit.kit.projection;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * One event's change of one document.
 *
 * @param event the message itself, told from its repetition by identity
 * @param place in a topic, null for events of the own store
 * @param agency {@code -} when the event belongs to none
 */
record Change<D>(
        Object event,
        @Nullable String place,
        String id,
        String agency,
        long version,
        Instant at,
        String type,
        UnaryOperator<@Nullable D> change) {

    static <D> Change<D> of(DomainEventMessage<?> message, UnaryOperator<@Nullable D> change) {
        return new Change<>(
                message,
                null,
                message.getAggregateIdentifier(),
                agencyOf(message),
                message.getSequenceNumber(),
                message.getTimestamp(),
                message.getPayloadType().getSimpleName(),
                change);
    }

    static <D> Change<D> of(Fact fact, @Nullable String place, UnaryOperator<@Nullable D> change) {
        return new Change<>(
                fact, place, fact.subject(), fact.agency(), fact.sequence(), fact.time(), fact.type(), change);
    }

    static String agencyOf(DomainEventMessage<?> message) {
        var agency = message.getMetaData().get("agency");
        return agency == null ? "-" : agency.toString();
    }

    /** Two handlers of one group changing the same document for the same event. */
    Change<D> then(UnaryOperator<@Nullable D> next) {
        return new Change<>(
                event, place, id, agency, version, at, type, document -> next.apply(change.apply(document)));
    }
}
