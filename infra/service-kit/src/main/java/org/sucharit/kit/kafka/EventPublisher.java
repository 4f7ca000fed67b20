package org.sucharit.kit.kafka;

/** Sends integration events. */
public final class EventPublisher {

    /**
     * To be called in a publisher's event handler only; the record is sent, and acknowledged by all brokers in sync,
     * before the publisher's position moves.
     *
     * @throws IllegalArgumentException when the data can't be written as JSON or is too large: the aggregate is parked
     */
    public void publish(String topic, IntegrationEvent event) {
        throw new UnsupportedOperationException("not wired yet: " + topic + " " + event.type());
    }
}
