package org.sucharit.kit.kafka;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.time.KeptTimes;
import org.sucharit.tracekit.Traces;
import tools.jackson.databind.json.JsonMapper;

/** For tests: another service that publishes to the topics it is known by, as late and as often as it likes. */
public final class Teller {

    private final String topic;
    private final Sender sender;
    private final EventPublisher publisher =
            new EventPublisher(URI.create("/measures-service"), KeptTimes.exact(), new Trail(Traces.NONE));

    /** @param topic made when it is not there */
    public Teller(String topic) {
        this(topic, TestKafka.shared().servers());
    }

    /** To another broker than the one that tests share. */
    public Teller(String topic, String servers) {
        var settings = new KafkaSettings(servers);
        this.topic = topic;
        var topics = new Topics(settings);
        topics.ensure(List.of(topic));
        sender = new Sender(settings, topics);
    }

    /** An event to be told. @param key the agency's code, or {@code -} @param data JSON */
    public static IntegrationEvent event(
            String type, String subject, long sequence, String key, Instant time, String data) {
        return new IntegrationEvent(
                type,
                subject,
                sequence,
                key,
                time,
                JsonMapper.shared().readValue(data, Map.class),
                subject + "/" + sequence);
    }

    /** Returns when all of them are in the topic. */
    public void tell(List<IntegrationEvent> events) {
        var records =
                events.stream().map(event -> publisher.record(topic, event)).toList();
        sender.send(records, () -> {});
    }
}
