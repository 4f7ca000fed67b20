package org.sucharit.complaints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.sucharit.kit.test.TestKafka;

/** What stands on a topic. */
public final class TopicRecords {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int PARTITIONS = 12;

    private TopicRecords() {}

    /** All records with a key, as soon as there are so many. */
    public static List<ConsumerRecord<String, String>> of(String topic, String key, int atLeast) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestKafka.shared().servers(),
                "group.id",
                UUID.randomUUID().toString());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            await().atMost(SOON).until(() -> consumer.partitionsFor(topic).size() == PARTITIONS);
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(key)) found.add(record);
                });
                return found.size() >= atLeast;
            });
        }
        return found;
    }

    /** Everything on every topic but the broker's own. */
    static List<ConsumerRecord<String, String>> all() {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestKafka.shared().servers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var all = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(one -> !one.topic().startsWith("__"))
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ends = consumer.endOffsets(all);
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
                return all.stream().allMatch(one -> consumer.position(one) >= Objects.requireNonNull(ends.get(one)));
            });
        }
        return found;
    }

    public static String header(ConsumerRecord<String, String> record, String name) {
        return new String(
                Objects.requireNonNull(record.headers().lastHeader(name)).value(), UTF_8);
    }
}
