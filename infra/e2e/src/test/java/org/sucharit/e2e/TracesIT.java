package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.tracekit.Collector;
import org.sucharit.tracekit.Collector.Told;

/** A request of staff is followed through the gateway, the service, Kafka and the other service; those of citizens nowhere. */
@Order(-1) // before there is a whole platform
class TracesIT {

    private static final String MARKER = "zebra4402";
    private static final String OTHERS = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String REGISTRATION = """
            {"code":"%1$s","nameTh":"เทศบาลตำบล %1$s","type":"SUBDISTRICT_MUNICIPALITY","district":"ทดลอง","province":"ตาก"}""".formatted(MARKER);

    private static Collector collector;
    private static FewServices services;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        collector = new Collector();
        services = new FewServices(
                Map.of("SUCHARIT_TRACES_ENDPOINT", collector.endpoint(), "SUCHARIT_TRACES_SHARE", "1"),
                "measures-service",
                "reporting-service");
    }

    @AfterAll
    static void stop() throws Exception {
        services.close();
        collector.close();
    }

    @Test
    void a_trace_goes_from_the_gateway_by_way_of_kafka_to_reporting() throws Exception {
        // no complaints-service runs here: what is asked of it is looked at nevertheless
        for (var path : List.of("/file/" + MARKER, "/mailbox", "/cases", "/api/cases", "/api/complaints"))
            http.send(request(path).header("traceparent", OTHERS).build(), BodyHandlers.discarding());
        var token = register();

        var asked = told("gateway", "POST /api/agencies");
        var served = told("measures-service", "POST /api/agencies");
        var decided = told("measures-service", "RegisterAgency");
        var sent = told("measures-service", "sucharit.agency.registered.v1");
        var kept = told("reporting-service", "public-record");
        assertThat(List.of(asked, served, decided, sent, kept))
                .extracting(Told::traceId)
                .containsOnly(asked.traceId());
        assertThat(asked.parent()).isEmpty();
        assertThat(served.parent()).isEqualTo(asked.id());
        assertThat(decided.parent()).isEqualTo(served.id());
        assertThat(metadata()).contains("\"traceparent\":\"" + parent(decided));
        assertThat(sent.parent()).isEqualTo(decided.id());
        assertThat(header("ce_traceparent")).startsWith(parent(sent));
        assertThat(kept.parent()).isEqualTo(sent.id());

        assertThat(collector.told())
                .noneMatch(one -> OTHERS.contains(one.traceId()))
                .extracting(Told::name)
                .noneMatch(name -> name.contains("file") || name.contains("mailbox") || name.contains("cases"));
        assertThat(collector.told())
                .allSatisfy(one -> assertThat(one.attributes().keySet()).isSubsetOf("http.response.status_code"));
        assertThat(collector.raw()).doesNotContain(MARKER, "chief", token);
        assertThat(services.hasLoaded("measures-service", "io.opentelemetry")).isTrue();
    }

    /** @return the token it was done with */
    private String register() throws Exception {
        var token = services.token(
                FewServices.STAFF,
                "chief-" + MARKER,
                FewServices.AUDIENCE,
                Map.of("agency", "*", "roles", List.of("ADMIN")));
        var registered = http.send(
                request("/api/agencies?" + MARKER)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(REGISTRATION))
                        .build(),
                BodyHandlers.ofString());
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        return token;
    }

    /** As it is named by what belongs to it; flags follow. */
    private static String parent(Told told) {
        return "00-" + told.traceId() + "-" + told.id() + "-0";
    }

    /** Of the one event of the agency. */
    private static String metadata() {
        return JdbcClient.create(services.database("measures-service").source())
                .sql("SELECT meta_data FROM domain_event WHERE agency = ?")
                .param(MARKER)
                .query(String.class)
                .single();
    }

    /** Of the one record of the topic. */
    private static String header(String name) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, services.kafka());
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partitions = consumer.partitionsFor("sucharit.measures.v1").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var records = await().atMost(Duration.ofSeconds(30))
                    .until(() -> consumer.poll(Duration.ofSeconds(1)), some -> !some.isEmpty());
            assertThat(records).hasSize(1);
            return new String(
                    records.iterator().next().headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void complaints_service_could_not_tell_traces_if_it_would() throws Exception {
        try (var jars = Files.list(Path.of("../../complaints-service/target"))) {
            var jar = jars.filter(
                            file -> file.getFileName().toString().matches("complaints-service-[^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
            try (var inside = new JarFile(jar.toFile())) {
                assertThat(inside.stream().map(Object::toString))
                        .anyMatch(entry -> entry.contains("trace-kit"))
                        .noneMatch(entry -> entry.contains("opentelemetry"));
            }
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(services.gateway() + path)).timeout(Duration.ofSeconds(60));
    }

    /** The first of that name; each process tells its own some seconds after they ended. */
    private static Told told(String service, String name) {
        return await(service + " " + name)
                .atMost(Duration.ofSeconds(60))
                .until(() -> find(service, name), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Told> find(String service, String name) {
        return collector.told().stream()
                .filter(one -> one.service().equals(service) && one.name().equals(name))
                .findFirst();
    }
}
