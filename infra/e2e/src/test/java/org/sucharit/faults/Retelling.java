package org.sucharit.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sucharit.faults.Told.Row;

/** Records delivered once more, every byte as it was, each at the end of its partition. */
final class Retelling {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Retelling() {}

    /** @param records in the order in which they are delivered */
    static void to(String broker, List<Row> records) throws Exception {
        var bytes = new ByteArraySerializer();
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        try (var producer = new KafkaProducer<>(settings, bytes, bytes);
                var consumer = consumer(broker)) {
            for (var record : records) producer.send(copy(consumer, record)).get();
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String broker) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ConsumerConfig.GROUP_ID_CONFIG,
                "retelling-" + UUID.randomUUID(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        var bytes = new ByteArrayDeserializer();
        return new KafkaConsumer<>(settings, bytes, bytes);
    }

    private static ProducerRecord<byte[], byte[]> copy(KafkaConsumer<byte[], byte[]> consumer, Row told) {
        consumer.assign(List.of(told.place()));
        consumer.seek(told.place(), told.offset());
        var record = consumer.poll(PATIENCE).iterator().next();
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.timestamp(), record.key(), record.value(), record.headers());
    }
}
