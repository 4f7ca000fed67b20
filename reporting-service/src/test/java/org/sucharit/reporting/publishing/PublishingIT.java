package org.sucharit.reporting.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.test.Tokens;
import org.sucharit.reporting.ReportingPlatform;
import org.sucharit.reporting.report.Canonical;
import tools.jackson.databind.json.JsonMapper;

class PublishingIT extends ReportingPlatform {

    static final JsonMapper JSON = JsonMapper.builder().build();

    final String agency = newAgency();

    @Test
    void analysts_learn_of_a_report_once_it_is_published_and_can_check_what_was_signed() {
        register(agency);
        var officer = as(Tokens.officer(agency));
        var id = officer.post("/api/reports", """
            {"kind":"PROPERTY_LOANS","agency":"%s","fiscalYear":2566}\
            """.formatted(agency)).expect(201).id();
        var path = "/api/reports/" + id;
        officer.post(path + "/submit", "").expect(200);
        officer.post(path + "/endorse", "").expect(200);
        as(Tokens.executive(agency)).post(path + "/sign", "").expect(200);
        officer.post(path + "/publish", "").expect(200);

        var told = await();
        assertThat(header(told.getFirst(), "ce_type")).isEqualTo("sucharit.report.published.v1");
        assertThat(header(told.getFirst(), "ce_subject")).isEqualTo(id);
        assertThat(header(told.getFirst(), "ce_sequence")).isEqualTo("4");
        assertThat(header(told.getFirst(), "ce_source")).isEqualTo("/reporting-service");
        var data = JSON.readTree(told.getFirst().value());
        assertThat(Canonical.sha256(data.path("canonical").asString()))
                .isEqualTo(data.path("sha256").asString());
    }

    /** What was published of the agency. */
    private List<ConsumerRecord<String, String>> await() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                TestKafka.shared().servers(),
                "group.id",
                UUID.randomUUID().toString());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> consumer.partitionsFor(News.REPORTS), found -> found != null && !found.isEmpty())
                    .stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    if (agency.equals(event.key())) found.add(event);
                });
                return !found.isEmpty();
            });
            return found;
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(
                Objects.requireNonNull(event.headers().lastHeader(name)).value(), UTF_8);
    }
}
