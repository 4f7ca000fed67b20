package org.sucharit.kit.kafka;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/**
 * What other services and analysts are told: a CloudEvent to be.
 *
 * @param type versioned wire type: {@code sucharit.measure.planned.v1}
 * @param subject the aggregate's id
 * @param sequence the event's number in its aggregate; consumers drop what is not higher than the highest seen
 * @param key the agency's code, or {@code -} where there is none; decides the partition
 * @param time when it happened
 * @param data the public fields, written as JSON without nulls
 * @param id stable: the same for every repetition
 */
public record IntegrationEvent(
        String type, String subject, long sequence, String key, Instant time, Object data, String id) {

    public static final String NO_AGENCY = "-";

    /** The integration event of a domain event; bears its identifier, number and time. */
    public static IntegrationEvent of(
            DomainEventMessage<?> message, String type, @Nullable AgencyId agency, Object data) {
        return new IntegrationEvent(
                type,
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                agency == null ? NO_AGENCY : agency.value(),
                message.getTimestamp(),
                data,
                message.getIdentifier());
    }
}
