package org.sucharit.kit.pipeline;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Sorts.ascending;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ConfigurableApplicationContext;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.journal.JournalCommand.OpenJournal;
import org.sucharit.kit.journal.JournalCommand.WriteLine;
import org.sucharit.kit.journal.JournalId;
import org.sucharit.kit.pipeline.Echo.Heard;
import org.sucharit.kit.pipeline.Pages.Page;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;

/** A service from its commands to its read models and topics, each test with servers' names of its own. */
abstract class Pipeline {

    static final AgencyId KRUT = new AgencyId("krut");

    final TestPostgres.Database postgres = TestPostgres.database();
    final String database = TestMongo.freshDatabase();
    final String topic = TestKafka.freshTopic();
    TestMongo mongo = TestMongo.shared();
    TestKafka kafka = TestKafka.shared();

    @Nullable
    ConfigurableApplicationContext service;

    String[] properties() {
        return new String[] {
            "spring.datasource.url=" + postgres.url(),
            "spring.datasource.username=" + postgres.user(),
            "spring.datasource.password=",
            "sucharit.mongodb.uri=" + mongo.uri(),
            "sucharit.mongodb.database=" + database,
            "sucharit.kafka.servers=" + kafka.servers(),
            "test.topic=" + topic
        };
    }

    ConfigurableApplicationContext start() {
        return service = Service.start(properties());
    }

    @AfterEach
    void stop() {
        JournalNews.UNMAPPABLE.clear();
        if (service != null) service.close();
    }

    <T> T bean(Class<T> type) {
        return java.util.Objects.requireNonNull(service).getBean(type);
    }

    static Caller caller() {
        var membership = new Membership("krut", null, Set.of(Role.OFFICER));
        return new Caller(new Actor("somsri", "สมศรี", List.of(membership)), null, null, "");
    }

    Answer open(JournalId id) {
        return bean(CommandDesk.class).send(caller(), KRUT, id.value(), new OpenJournal(id, "สมุด", null));
    }

    Answer write(JournalId id, String line) {
        return bean(CommandDesk.class).send(caller(), KRUT, id.value(), new WriteLine(id, line));
    }

    static JournalId id() {
        return new JournalId(UUID.randomUUID().toString());
    }

    List<Page> pages() {
        return bean(Pages.class).pages.find(empty(), ascending("_id"), 0, 0);
    }

    List<Heard> heard() {
        return bean(Echo.class).heard.find(empty(), ascending("_id"), 0, 0);
    }

    static void soon(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(assertion);
    }

    JournalId opened() {
        var id = id();
        open(id);
        return id;
    }

    List<String> lines(JournalId id) {
        return bean(Echo.class).heard.byId(id.value()).orElseThrow().lines();
    }

    HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path) throws Exception {
        return post(path, "{}");
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request(path)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        var port = java.util.Objects.requireNonNull(service).getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + Tokens.admin());
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.servers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    List<ConsumerRecord<String, byte[]>> records() {
        try (var consumer = consumer()) {
            var all = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ends = consumer.endOffsets(all);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (all.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L)))
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            return found;
        }
    }
}
