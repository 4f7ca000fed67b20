package org.sucharit.kit.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.projection.Fact;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An integration event as it came out of a topic. */
public final class ReceivedEvent implements Fact {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final CloudEvent event;
    private final String subject;
    private final String agency;
    private final long sequence;
    private final Instant time;

    private ReceivedEvent(CloudEvent event, String subject, String agency, long sequence, Instant time) {
        this.event = event;
        this.subject = subject;
        this.agency = agency;
        this.sequence = sequence;
        this.time = time;
    }

    /** @throws RuntimeException when the record is no CloudEvent, or one without subject, time or sequence */
    static ReceivedEvent of(ConsumerRecord<String, byte[]> record) {
        var event = KafkaMessageFactory.createReader(record).toEvent();
        var subject = event.getSubject();
        var time = event.getTime();
        var sequence = event.getExtension(EventPublisher.SEQUENCE);
        if (subject == null || time == null || sequence == null)
            throw new IllegalArgumentException("subject, time and sequence are needed");
        var key = record.key() == null ? IntegrationEvent.NO_AGENCY : record.key();
        return new ReceivedEvent(event, subject, key, Long.parseLong(sequence.toString()), time.toInstant());
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public String agency() {
        return agency;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public Instant time() {
        return time;
    }

    @Override
    public String type() {
        return event.getType();
    }

    /** The CloudEvent itself, with all its attributes. */
    public CloudEvent cloudEvent() {
        return event;
    }

    /** The data as a consumer's own record; fields it does not declare are left out. */
    public <T> T data(Class<T> type) {
        var data = event.getData();
        return JSON.readValue(data == null ? new byte[0] : data.toBytes(), type);
    }

    /** To be thrown for a type or version that a projection does not know: the subject is parked, not passed over. */
    public UnknownEvent unknown() {
        return new UnknownEvent(event.getType());
    }

    /** A type or version of an event that this program does not know yet. */
    public static final class UnknownEvent extends RuntimeException {
        private UnknownEvent(@Nullable String type) {
            super(type);
        }
    }
}
