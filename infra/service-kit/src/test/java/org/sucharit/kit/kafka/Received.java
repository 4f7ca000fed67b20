package org.sucharit.kit.kafka;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.sucharit.tracekit.Traces;
import tools.jackson.databind.json.JsonMapper;

/** For tests: events as another service publishes them. */
public final class Received {

    private static final EventPublisher PUBLISHER = new EventPublisher(
            URI.create("/measures-service"), org.sucharit.kit.time.KeptTimes.exact(), new Trail(Traces.NONE));

    private Received() {}

    /** As it comes out of a topic. @param data JSON */
    public static ReceivedEvent event(String type, String subject, long sequence, String data) {
        return event(integrationEvent(type, subject, sequence, data));
    }

    /** As it comes out of a topic. */
    public static ReceivedEvent event(IntegrationEvent event) {
        var sent = PUBLISHER.record("any", event);
        return ReceivedEvent.of(new ConsumerRecord<>(
                "any",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers()),
                java.util.Optional.empty()));
    }

    /** Publishes it to a real topic, which is made when it is not there. */
    public static void publish(String servers, String topic, String type, String subject, long sequence, String data) {
        var settings = new KafkaSettings(servers);
        try (var topics = new Topics(settings)) {
            var sender = new Sender(settings, topics);
            try {
                sender.send(
                        java.util.List.of(PUBLISHER.record(topic, integrationEvent(type, subject, sequence, data))),
                        () -> {});
            } finally {
                sender.close();
            }
        }
    }

    private static IntegrationEvent integrationEvent(String type, String subject, long sequence, String data) {
        return new IntegrationEvent(
                type,
                subject,
                sequence,
                subject,
                Instant.now(),
                JsonMapper.shared().readValue(data, Map.class),
                subject + "/" + sequence);
    }
}
