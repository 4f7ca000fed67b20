package org.sucharit.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sucharit.kit.test.TestKafka;

@Timeout(90)
class SenderIT {

    final KafkaSettings settings = new KafkaSettings(TestKafka.shared().servers());
    final Topics topics = new Topics(settings);
    final String topic = TestKafka.freshTopic();

    /** Some partitions are not ready yet when the first records come. */
    @RepeatedTest(5)
    void records_keep_their_order_in_a_topic_that_is_made_for_them() {
        var words = IntStream.range(0, 600)
                .mapToObj("%03d"::formatted)
                .map(word -> word.repeat(200))
                .toList();
        var records = words.stream().map(this::record).toList();
        try (var sender = new Sender(settings, topics)) {
            sender.send(records, () -> {});
        }
        var received = received(Set.copyOf(words));
        assertThat(received.values())
                .allSatisfy(ofPartition -> assertThat(ofPartition).isSorted().doesNotHaveDuplicates());
    }

    @Test
    void where_nothing_is_acknowledged_another_producer_tries() {
        var silent = new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        var another = new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        var producers = List.of(silent, another).iterator();
        var records = List.of(record("word"));
        try (var sender = new Sender(topics, producers::next, Duration.ofSeconds(4))) {
            assertThatThrownBy(() -> sender.send(records, () -> {}))
                    .isInstanceOf(KafkaException.class)
                    .hasMessageContaining("acknowledges nothing");
            assertThat(silent.closed()).isTrue();
            assertThat(sender.trouble()).isNotNull();
            sender.send(records, () -> {});
            assertThat(sender.trouble()).isNull();
        }
        assertThat(another.history()).isEqualTo(records);
    }

    private ProducerRecord<String, byte[]> record(String word) {
        return new ProducerRecord<>(topic, word, word.getBytes(StandardCharsets.UTF_8));
    }

    /** What is in each partition, read until all these words have been seen. */
    private Map<TopicPartition, List<String>> received(Set<String> words) {
        var received = new HashMap<TopicPartition, List<String>>();
        var missing = new HashSet<>(words);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.servers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(known -> new TopicPartition(topic, known.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!missing.isEmpty()) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    received.computeIfAbsent(new TopicPartition(topic, record.partition()), _ -> new ArrayList<>())
                            .add(record.value());
                    missing.remove(record.value());
                }
            }
        }
        return received;
    }
}
