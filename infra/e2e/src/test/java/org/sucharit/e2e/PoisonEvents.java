package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events of the complaints service that nobody can handle, so that dead letters are full in PostgreSQL too: one in its store, which
 * can't be published, and one in a topic, which neither it nor anybody else can read. Both bear a name that anyone may know.
 */
final class PoisonEvents {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PUBLISHED = "SELECT aggregate_id FROM parked_event WHERE aggregate_id = ?";
    private static final String READ = "SELECT subject FROM topic_parked WHERE agency = ? AND NOT dropped";

    /** Who reads the topic, by service. */
    private static final Map<String, String> READERS =
            Map.of("complaints", "known-people", "reporting", "known-clerks");

    private final RunningPlatform platform;
    private final Databases databases;
    private final Door door;
    private final String name;

    PoisonEvents(RunningPlatform platform, Door door, String name) {
        this.platform = platform;
        this.databases = new Databases(platform);
        this.door = door;
        this.name = name;
    }

    /** Returns when both are dead letters, the second with everyone who reads it. */
    void happen() throws Exception {
        store();
        send();
        await().atMost(PATIENCE).until(() -> !parked("complaints", PUBLISHED).isEmpty());
        for (var service : READERS.keySet())
            await().atMost(PATIENCE).until(() -> !parked(service, READ).isEmpty());
    }

    /** As a faulty version would have stored it: without the kind of the case, which every publication tells. */
    private void store() throws SQLException, IOException {
        var event = """
                {"bulletinId":"%1$s","caseRef":"%1$s","number":1,"on":"2020-01-01","channel":"WEB","steps":[],"status":"RECEIVED"}""".formatted(name);
        try (var connection = databases.connect("complaints");
                var insert = connection.prepareStatement("""
                        INSERT INTO domain_event (aggregate_identifier, sequence_number, type, agency, event_identifier,
                            time_stamp, payload_type, payload_revision, payload, meta_data)
                        SELECT ?, 0, 'Bulletin', agency, gen_random_uuid()::text, time_stamp, 'complaints.DayReported', '1',
                            ?, meta_data FROM domain_event ORDER BY global_index LIMIT 1""")) {
            insert.setString(1, name);
            insert.setString(2, event);
            insert.executeUpdate();
        }
    }

    private void send() throws InterruptedException, ExecutionException {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + platform.port("KAFKA"));
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            producer.send(new ProducerRecord<>("sucharit.directory.v1", name.getBytes(UTF_8), new byte[] {'?'}))
                    .get();
        }
    }

    private List<String> parked(String service, String query) throws SQLException, IOException {
        try (var connection = databases.connect(service);
                var select = connection.prepareStatement(query)) {
            select.setString(1, name);
            return Databases.texts(select.executeQuery());
        }
    }

    /** An operator lets the services go on without them. */
    void heal() throws SQLException, IOException, InterruptedException {
        for (var id : parked("complaints", PUBLISHED)) drop("complaints", "publishers/case-news", id);
        for (var reader : READERS.entrySet())
            for (var id : parked(reader.getKey(), READ)) drop(reader.getKey(), "projections/" + reader.getValue(), id);
    }

    private void drop(String service, String group, String id) throws IOException, InterruptedException {
        var body = JsonMapper.shared().writeValueAsBytes(Map.of("aggregateId", id, "reason", "a test"));
        var dropped = door.send(
                platform.address(service.toUpperCase(Locale.ROOT)),
                "POST",
                "/actuator/" + group + "/drop",
                body,
                "Authorization",
                door.bearer("admin"),
                "Content-Type",
                "application/json");
        assertThat(dropped.status()).as(dropped.body()).isEqualTo(200);
    }
}
