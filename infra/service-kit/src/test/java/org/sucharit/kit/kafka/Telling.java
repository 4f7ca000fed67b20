package org.sucharit.kit.kafka;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.time.KeptTimes;
import org.sucharit.tracekit.Traces;

/** Another service that says words in a topic of its own. */
final class Telling implements AutoCloseable {

    final String topic = TestKafka.freshTopic();
    final KafkaSettings settings = new KafkaSettings(TestKafka.shared().servers());
    final Topics topics = new Topics(settings);
    private final Sender sender = new Sender(settings, topics);
    private final EventPublisher publisher =
            new EventPublisher(URI.create("/test"), KeptTimes.exact(), new Trail(Traces.NONE));

    void say(String type, String subject, long sequence, String word) {
        say(type, "krut", subject, sequence, word);
    }

    void say(String type, String agency, String subject, long sequence, String word) {
        var event = new IntegrationEvent(
                type, subject, sequence, agency, Instant.now(), Map.of("word", word), subject + "/" + sequence);
        sender.send(List.of(publisher.record(topic, event)), () -> {});
    }

    /** The topic is deleted, and there is another one of its name. */
    void beginAnotherTopic() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.servers()))) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            topics.ensure(List.of(topic));
            return topics.id(topic) != null;
        });
    }

    @Override
    public void close() {
        sender.close();
    }
}
