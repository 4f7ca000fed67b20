package org.sucharit.kit.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Consumers that leave nothing to Kafka but the sharing of partitions: it neither keeps nor chooses their places. */
final class Consumers {

    /** Bytes of an event. */
    private static final int USUAL = 1024;

    private Consumers() {}

    /**
     * @param most how many records to give at once; if there are so many they come from one partition, because what belongs
     *     to few agencies is written faster
     */
    static Consumer<String, byte[]> ofGroup(KafkaSettings settings, String group, int most) {
        var config = config(settings);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Math.max(1 << 20, most * USUAL));
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Math.max(8 << 20, most * USUAL));
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, most);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        return of(config);
    }

    /** For partitions that are assigned by hand. */
    static Consumer<String, byte[]> ofNoGroup(KafkaSettings settings) {
        return of(config(settings));
    }

    private static Consumer<String, byte[]> of(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> config(KafkaSettings settings) {
        var config = new HashMap<String, Object>();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.servers());
        config.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        config.put(ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG, "");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5000);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
        return config;
    }
}
