package org.sucharit.kit.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.time.KeptTimes;
import org.sucharit.tracekit.Traces;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends integration events as CloudEvents in binary mode: attributes in the headers, the data as JSON. */
public final class EventPublisher {

    /** The CloudEvents extension that numbers an aggregate's events. */
    public static final String SEQUENCE = "sequence";

    /** Brokers take records of up to a mebibyte; headers and framing need some of it. */
    static final int MAX_DATA = 960 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final URI source;
    private final KeptTimes times;
    private final Trail trail;

    EventPublisher(URI source, KeptTimes times, Trail trail) {
        this.source = source;
        this.times = times;
        this.trail = trail;
    }

    /**
     * To be called in an event handler of a class that is {@link org.sucharit.kit.projection.NeverReplayed}; the record
     * is sent, and acknowledged by all brokers in sync, before the publisher's position moves.
     *
     * @throws IllegalArgumentException when the data can't be written as JSON or is too large: the aggregate is parked
     */
    public void publish(String topic, IntegrationEvent event) {
        var batch = OnceBatch.current();
        var span = trail.sending(event);
        batch.records.add(record(topic, event, span.parent()));
        batch.traced.add(span);
    }

    ProducerRecord<String, byte[]> record(String topic, IntegrationEvent event) {
        return record(topic, event, null);
    }

    private ProducerRecord<String, byte[]> record(String topic, IntegrationEvent event, @Nullable String parent) {
        byte[] data;
        try {
            data = JSON.writeValueAsBytes(event.data());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("can't be written as JSON: " + event.type(), e);
        }
        if (data.length > MAX_DATA) throw new IllegalArgumentException("too large to publish: " + event.type());
        var time = times.past(event.time());
        var cloudEvent = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(source)
                .withType(event.type())
                .withSubject(event.subject())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withExtension(SEQUENCE, Long.toString(event.sequence()))
                .withData("application/json", data);
        if (parent != null) cloudEvent.withExtension(Traces.PARENT, parent);
        return KafkaMessageFactory.createWriter(topic, null, time.toEpochMilli(), event.key())
                .writeBinary(cloudEvent.build());
    }
}
