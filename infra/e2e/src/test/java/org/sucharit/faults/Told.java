package org.sucharit.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that stands on the platform's topics, in the order of each partition. */
record Told(List<Told.Row> records, Map<Uuid, Map<Integer, Long>> ends) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OURS = "sucharit.";

    /** @param content of key and value */
    record Row(TopicPartition place, long offset, String id, String type, String subject, long sequence, int content) {

        private static Row of(ConsumerRecord<byte[], byte[]> record) {
            return new Row(
                    new TopicPartition(record.topic(), record.partition()),
                    record.offset(),
                    header(record, "ce_id"),
                    header(record, "ce_type"),
                    header(record, "ce_subject"),
                    header(record, "ce_sequence").isEmpty() ? -1 : Long.parseLong(header(record, "ce_sequence")),
                    31 * Arrays.hashCode(record.key()) + Arrays.hashCode(record.value()));
        }

        private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
            var header = record.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), UTF_8);
        }
    }

    static Told on(String broker) throws Exception {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ConsumerConfig.GROUP_ID_CONFIG,
                "faults-" + UUID.randomUUID(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes);
                var admin = Admin.create(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
            var topics = consumer.listTopics().keySet().stream()
                    .filter(topic -> topic.startsWith(OURS))
                    .toList();
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            var byTopic = new HashMap<Uuid, Map<Integer, Long>>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> ends.forEach((place, end) -> {
                        if (place.topic().equals(name))
                            byTopic.computeIfAbsent(topic.topicId(), _ -> new HashMap<>())
                                    .put(place.partition(), end);
                    }));
            return new Told(read(consumer, partitions, new HashMap<>(ends)), byTopic);
        }
    }

    private static List<Row> read(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        var records = new ArrayList<Row>();
        consumer.seekToBeginning(partitions);
        var until = Instant.now().plus(PATIENCE);
        while (!ends.isEmpty()) {
            if (Instant.now().isAfter(until)) throw new AssertionError("not read to the end: " + ends);
            for (var record : consumer.poll(Duration.ofMillis(200))) records.add(Row.of(record));
            ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        }
        return records;
    }
}
