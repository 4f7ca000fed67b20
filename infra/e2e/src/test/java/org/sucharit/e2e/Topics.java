package org.sucharit.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.sucharit.e2e.Search.Where;

/** Every record of every topic, Kafka's own too, unpacked. */
final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Topics() {}

    static void search(Search search, RunningPlatform platform) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + platform.port("KAFKA"),
                ConsumerConfig.GROUP_ID_CONFIG,
                "search-" + UUID.randomUUID(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.EXCLUDE_INTERNAL_TOPICS_CONFIG,
                false);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = new HashMap<>(consumer.endOffsets(partitions));
            var until = Instant.now().plus(PATIENCE);
            while (!ends.isEmpty()) {
                if (Instant.now().isAfter(until)) throw new AssertionError("not read to the end: " + ends);
                for (var record : consumer.poll(Duration.ofMillis(200))) search(search, record);
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        }
    }

    private static void search(Search search, ConsumerRecord<byte[], byte[]> record) {
        look(search, record.topic() + " key", record.key());
        look(search, record.topic() + " value", record.value());
        for (var header : record.headers()) {
            search.in(Where.KAFKA_RECORDS, record.topic() + " header", header.key());
            look(search, record.topic() + " " + header.key(), header.value());
        }
    }

    private static void look(Search search, String place, byte[] bytes) {
        if (bytes != null) search.in(Where.KAFKA_RECORDS, place, bytes);
    }
}
