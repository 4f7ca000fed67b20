package org.sucharit.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sucharit.kit.test.TestKafka;

/** Another service that publishes: what is sent is there for everyone when the call returns. */
public final class Publisher implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestKafka.shared().servers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    /** @param topics made when they are not there yet */
    public Publisher(String... topics) throws Exception {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", TestKafka.shared().servers()))) {
            for (var topic : topics) create(admin, topic);
        }
    }

    private static void create(Admin admin, String topic) throws Exception {
        try {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(12), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) throw e;
        }
    }

    /** @return the event's id */
    public String send(String topic, String type, String agency, String subject, long sequence, String data) {
        var id = UUID.randomUUID().toString();
        send(topic, type, agency, subject, sequence, data, id, Instant.now());
        return id;
    }

    public void send(
            String topic,
            String type,
            String agency,
            String subject,
            long sequence,
            String data,
            String id,
            Instant time) {
        var record = new ProducerRecord<>(topic, null, time.toEpochMilli(), agency, data.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        "/measures-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        time.toString(),
                        "ce_sequence",
                        Long.toString(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
