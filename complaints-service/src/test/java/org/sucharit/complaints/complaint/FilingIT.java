package org.sucharit.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.sucharit.complaints.listening.KnownTo;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Tokens.class)
class FilingIT {

    private static final String MARKER = "เครื่องหมาย" + UUID.randomUUID();

    @TempDir
    static Path keys;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestPostgres.database().register(registry);
        registry.add("sucharit.mongodb.uri", TestMongo.shared()::uri);
        registry.add("sucharit.mongodb.database", TestMongo::freshDatabase);
        registry.add("sucharit.local", () -> true);
        registry.add("sucharit.keys.folder", () -> keys.resolve("keys"));
        registry.add("sucharit.keys.vault", () -> keys.resolve("vault"));
    }

    @Autowired
    KnownTo known;

    @BeforeEach
    void agency() {
        known.agency("krut", "สุราษฎร์ธานี");
    }

    @Test
    void a_complaint_is_acknowledged_with_a_receipt_and_a_day() throws Exception {
        var answer = file(key(), complaint("x"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var filed = JsonMapper.shared().readTree(answer.body());
        assertThat(filed.path("receipt").asString()).matches("\\d{5}( \\d{5}){4}");
        assertThat(filed.path("acknowledgedOn").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(filed.path("answerDueOn").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void the_same_submission_twice_is_one_case_with_the_same_receipt() throws Exception {
        var key = key();
        long before = cases();

        var first = file(key, complaint("เรื่องเดียวกัน"));
        var second = file(key, complaint("เรื่องเดียวกัน"));
        var other = file(key, complaint("เรื่องอื่น"));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.body()).isNotEqualTo(first.body());
        assertThat(cases()).isEqualTo(before + 2);
    }

    @Test
    void from_many_tabs_at_the_same_moment_it_is_still_one_case() throws Exception {
        var key = key();
        long before = cases();
        var receipts = new HashSet<String>();
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> tab = () -> file(key, complaint("พร้อมกัน"));
            for (var answer :
                    tabs.invokeAll(Stream.generate(() -> tab).limit(12).toList())) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
                receipts.add(answer.get().body());
            }
        }
        assertThat(receipts).hasSize(1);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void a_key_that_could_be_guessed_is_refused_with_advice() throws Exception {
        for (var weak :
                new String[] {"1", "a".repeat(64), "2026-11-21", "123456789012345678901234567890", "x".repeat(129)})
            assertThat(code(file(weak, complaint("x")))).isEqualTo("SUBMISSION_KEY_WEAK");
        assertThat(code(file(null, complaint("x")))).isEqualTo("SUBMISSION_KEY_MISSING");
    }

    @Test
    void what_is_missing_or_too_long_is_said_without_quoting_it() throws Exception {
        var blank = file(key(), complaint("x").replace("\"เรื่อง x\"", "\" \""));
        var huge = file(key(), complaint(MARKER.repeat(50)));

        assertThat(blank.statusCode()).isEqualTo(400);
        assertThat(huge.statusCode()).isEqualTo(400);
        assertThat(huge.body()).contains("title").doesNotContain(MARKER);
        assertThat(code(file(key(), complaint("x").replace("\"category\":\"BRIBERY\",", ""))))
                .isEqualTo("CATEGORY_MISSING");
        assertThat(code(file(key(), complaint("x").replace("CORRUPTION", "ENQUIRY"))))
                .isEqualTo("CATEGORY_NOT_ASKED");
        assertThat(file(key(), "{").statusCode()).isEqualTo(400);
    }

    @Test
    void nothing_that_was_written_stands_in_the_database_and_no_hour_either() throws Exception {
        var key = key();
        var filed = file(key, complaint(MARKER));
        var receipt = JsonMapper.shared().readTree(filed.body()).path("receipt").asString();

        var events = jdbc.sql("SELECT payload || meta_data || time_stamp FROM domain_event")
                .query(String.class)
                .list();
        assertThat(events).isNotEmpty().allSatisfy(event -> assertThat(event)
                .doesNotContain(MARKER, key, receipt, receipt.replace(" ", ""))
                .contains("T17:00:00"));
        assertThat(jdbc.sql("SELECT count(*) FROM command_answer")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void being_signed_in_leaves_no_trace() throws Exception {
        var request = request(key(), complaint("ในเวลางาน"))
                .header("Authorization", "Bearer " + Tokens.admin())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(201);
        }
        assertThat(jdbc.sql("SELECT meta_data FROM domain_event")
                        .query(String.class)
                        .list())
                .noneMatch(metadata -> metadata.contains("subject"));
    }

    @Test
    void an_agency_nobody_has_heard_of_is_refused_politely_and_nothing_is_kept() throws Exception {
        long before = cases();

        var answer = file(key(), complaint("x").replace("\"krut\"", "\"nowhere\""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(code(answer)).isEqualTo("AGENCY_UNKNOWN");
        assertThat(answer.body()).contains("ลองอีกครั้ง");
        assertThat(cases()).isEqualTo(before);
    }

    private long cases() {
        return jdbc.sql("SELECT count(*) FROM domain_event").query(Long.class).single();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String code(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("code").asString("");
    }

    private static String complaint(String title) {
        return """
                {"agency":"krut","kind":"CORRUPTION","category":"BRIBERY","title":"เรื่อง %s",
                 "description":"รายละเอียด","subjects":[{"name":"นายสมมุติ","position":"STAFF"}],
                 "happenedOn":"2026-01-05","identity":{"name":"นางสาวตัวอย่าง","phone":"0812345678"}}
                """.formatted(title);
    }

    private HttpResponse<String> file(@Nullable String key, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request(key, body).build(), BodyHandlers.ofString());
        }
    }

    private HttpRequest.Builder request(@Nullable String key, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/complaints"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "th")
                .POST(BodyPublishers.ofString(body));
        return key == null ? request : request.header("Idempotency-Key", key);
    }
}
