package org.sucharit.measures.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;
import tools.jackson.databind.json.JsonMapper;

class PublishingIT extends Platform {

    static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void what_everyone_may_know_is_told_in_order_and_people_stay_inside() {
        var agency = newAgency();
        register(agency);
        var officer = as(Tokens.officer(agency));
        officer.put("/api/agencies/" + agency + "/people", """
                {"people":[{"name":"สมใจ ตัวอย่าง","account":"clerk"}]}""").expect(200);
        var id =
                officer.post("/api/measures", """
                {"agency":"%s","fiscalYear":2566,"title":"ประกาศไม่รับของขวัญ"}""".formatted(agency)).expect(201).id();
        as(Tokens.executive(agency)).post("/api/measures/" + id + "/adopt", "").expect(200);
        officer.post("/api/measures/" + id + "/actions", """
                {"text":"ออกประกาศ"}""").expect(200);

        try (var records = new Records(agency)) {
            records.await(News.MEASURES, 4);
            records.await(News.DIRECTORY, 1);
            assertThat(records.types(News.MEASURES))
                    .containsExactly(
                            "sucharit.agency.registered.v1",
                            "sucharit.measure.drafted.v1",
                            "sucharit.measure.planned.v1",
                            "sucharit.measure.action-recorded.v1");
            assertThat(records.types(News.DIRECTORY)).containsExactly("sucharit.directory.people-revised.v1");
            var action = records.of(News.MEASURES).getLast();
            assertThat(header(action, "ce_subject")).isEqualTo(id);
            assertThat(header(action, "ce_sequence")).isEqualTo("2");
            assertThat(header(action, "ce_source")).isEqualTo("/measures-service");
            var data = JSON.readTree(action.value());
            assertThat(data.path("measureId").asString()).isEqualTo(id);
            assertThat(data.path("action").path("text").asString()).isEqualTo("ออกประกาศ");
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(
                Objects.requireNonNull(event.headers().lastHeader(name)).value(), UTF_8);
    }

    /** What was published under one key, without repetitions. */
    private static final class Records implements AutoCloseable {

        private final String key;
        private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestKafka.shared().servers(),
                        "group.id",
                        UUID.randomUUID().toString()),
                new StringDeserializer(),
                new StringDeserializer());
        private final List<ConsumerRecord<String, String>> found = new ArrayList<>();

        Records(String key) {
            this.key = key;
            var partitions = List.of(News.MEASURES, News.DIRECTORY).stream()
                    .flatMap(topic -> partitions(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        /** A topic is made when its first event is sent: until then it has no partitions to read from. */
        private List<PartitionInfo> partitions(String topic) {
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> consumer.partitionsFor(topic, Duration.ofSeconds(20)), found -> !found.isEmpty());
        }

        void await(String topic, int count) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
                return of(topic).size() >= count;
            });
        }

        List<ConsumerRecord<String, String>> of(String topic) {
            var ids = new HashSet<String>();
            return found.stream()
                    .filter(event -> event.topic().equals(topic) && key.equals(event.key()))
                    .filter(event -> ids.add(header(event, "ce_id")))
                    .toList();
        }

        List<String> types(String topic) {
            return of(topic).stream().map(event -> header(event, "ce_type")).toList();
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
