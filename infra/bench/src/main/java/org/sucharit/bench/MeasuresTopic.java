package org.sucharit.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic that measures-service publishes to. */
final class MeasuresTopic {

    private static final String NAME = "sucharit.measures.v1";
    static final String SERVERS = "127.0.0.1:" + (9092 + Platform.OFFSET);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private MeasuresTopic() {}

    /** Publishes what happened to the nation, in the order of time. */
    static void publish(Nation nation) {
        var config = Map.<String, Object>of("bootstrap.servers", SERVERS, "acks", "all", "linger.ms", 20);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (int place = 0; place < nation.size(); place++) producer.send(record(nation.at(place)));
        }
    }

    /** A CloudEvent as its publisher writes it. */
    private static ProducerRecord<String, byte[]> record(Nation.Told told) {
        var record = new ProducerRecord<>(NAME, null, told.time().toEpochMilli(), told.agency(), told.data());
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", told.subject() + "/" + told.sequence());
        header(record, "ce_source", "/measures-service");
        header(record, "ce_type", told.type());
        header(record, "ce_subject", told.subject());
        header(record, "ce_time", told.time().toString());
        header(record, "ce_sequence", Long.toString(told.sequence()));
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** How many events it has. */
    static long size() {
        return size(NAME);
    }

    /** The same of another topic. */
    static long size(String topic) {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, topic)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** How many events a second a plain consumer reads that makes nothing of them. */
    static double read() {
        try (var consumer = consumer()) {
            consumer.assign(partitions(consumer, NAME));
            consumer.seekToBeginning(consumer.assignment());
            long size = size();
            long begin = System.nanoTime();
            long read = 0;
            while (read < size) read += consumer.poll(Duration.ofSeconds(1)).count();
            return read / ((System.nanoTime() - begin) / 1e9);
        }
    }

    /** The first so many records as they are sent: headers, key and value in one. */
    static List<byte[]> records(int most) {
        try (var consumer = consumer()) {
            consumer.assign(partitions(consumer, NAME));
            consumer.seekToBeginning(consumer.assignment());
            var records = new ArrayList<byte[]>();
            for (var read = consumer.poll(PATIENCE);
                    !read.isEmpty() && records.size() < most;
                    read = consumer.poll(PATIENCE)) for (var record : read) records.add(whole(record));
            return records;
        }
    }

    private static byte[] whole(ConsumerRecord<byte[], byte[]> record) {
        var bytes = new ByteArrayOutputStream();
        for (var header : record.headers()) {
            bytes.writeBytes(header.key().getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(header.value());
        }
        bytes.writeBytes(record.key());
        bytes.writeBytes(record.value());
        return bytes.toByteArray();
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        var config = Map.<String, Object>of("bootstrap.servers", SERVERS, "enable.auto.commit", false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
