package org.sucharit.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The write side over HTTP, on the real server. */
@SpringBootTest(
        classes = JournalApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "sucharit.web.max-body=64KB",
            "spring.messages.basename=journal",
            "spring.messages.fallback-to-system-locale=false",
            "spring.servlet.multipart.max-file-size=200KB",
            "spring.servlet.multipart.max-request-size=300KB"
        })
@Import(Tokens.class)
@ExtendWith(OutputCaptureExtension.class)
class JournalApiIT {

    static final JsonMapper JSON = new JsonMapper();
    static final String OPENING = "{\"agency\":\"krut\",\"title\":\"บันทึก\",\"on\":\"2026-01-05\"}";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestPostgres.database().register(registry);
    }

    @Value("${local.server.port}")
    int port;

    @Autowired
    JdbcClient jdbc;

    final HttpClient http = HttpClient.newHttpClient();
    final String officer = Tokens.officer("krut");

    HttpRequest.Builder request(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path, null);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpRequest.Builder post(String path, @Nullable String token, String json) {
        return request(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    String open() throws IOException, InterruptedException {
        var response = send(post("/api/journals", officer, OPENING));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return json(response).get("id").asString();
    }

    static JsonNode problem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        var body = json(response);
        assertThat(body.get("code").asString()).isEqualTo(code);
        assertThat(body.get("status").asInt()).isEqualTo(status);
        assertThat(body.get("type").asString()).endsWith(code);
        assertThat(body.get("title").asString()).isNotBlank().doesNotContain("title.");
        assertThat(body.get("detail").asString()).isNotBlank().doesNotContain("problem.");
        return body;
    }

    @Test
    void creating_answers_with_place_version_and_etag() throws Exception {
        var response = send(post("/api/journals", officer, OPENING));
        var body = json(response);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(body.get("version").asInt()).isZero();
        assertThat(body.get("position").asLong()).isPositive();
        assertThat(response.headers().firstValue("ETag")).hasValue("\"0\"");
        assertThat(response.headers().firstValue("Location"))
                .hasValue("/api/journals/" + body.get("id").asString());
    }

    @Test
    void the_same_key_and_body_get_the_same_answer_and_another_body_does_not() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = send(post("/api/journals", officer, OPENING).header("Idempotency-Key", key));
        var again = send(post("/api/journals", officer, OPENING).header("Idempotency-Key", key));
        assertThat(again.body()).isEqualTo(first.body());
        var other = OPENING.replace("บันทึก", "อื่น");
        problem(send(post("/api/journals", officer, other).header("Idempotency-Key", key)), 422, "KEY_REUSED");
        var stranger = Tokens.of("somchai", "สมชาย", Tokens.member("krut", Role.OFFICER));
        var taken = problem(
                send(post("/api/journals", stranger, OPENING).header("Idempotency-Key", key)), 409, "KEY_TAKEN");
        assertThat(taken.toString()).doesNotContain(json(first).get("id").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "with space",
                "เรื่อง",
                "longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglong"
                        + "longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong"
            })
    void a_malformed_key_is_refused(String key) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            var request =
                    "POST /api/journals HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + officer + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key
                            + "\r\nContent-Length: " + OPENING.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n"
                            + OPENING;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("KEY_MALFORMED");
        }
    }

    @Test
    void an_expected_version_is_honoured() throws Exception {
        var lines = "/api/journals/" + open() + "/lines";
        assertThat(send(post(lines, officer, "{\"text\":\"one\"}").header("If-Match", "\"0\""))
                        .headers()
                        .firstValue("ETag"))
                .hasValue("\"1\"");
        problem(send(post(lines, officer, "{\"text\":\"two\"}").header("If-Match", "\"0\"")), 412, "STALE_VERSION");
        problem(send(post(lines, officer, "{\"text\":\"two\"}").header("If-Match", "\"x\"")), 412, "STALE_VERSION");
        problem(
                send(post(lines, officer, "{\"text\":\"two\"}").header("If-Match", "\"1\", \"2\"")),
                400,
                "IF_MATCH_MALFORMED");
        assertThat(send(post(lines, officer, "{\"text\":\"two\"}").header("If-Match", "*"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_refusal_says_why_in_the_callers_language() throws Exception {
        var lines = "/api/journals/" + open() + "/lines";
        var thai = problem(send(post(lines, officer, "{\"text\":\" \"}")), 422, "LINE_EMPTY");
        assertThat(thai.get("detail").asString()).isEqualTo("บรรทัดว่างเปล่า");
        var english = problem(
                send(post(lines, officer, "{\"text\":\" \"}").header("Accept-Language", "en-GB,th;q=0.5")),
                422,
                "LINE_EMPTY");
        assertThat(english.get("detail").asString()).isEqualTo("The line is empty.");
    }

    @ParameterizedTest
    @CsvSource({
        ", ข้อมูลบางช่องไม่ถูกต้อง โปรดดูรายการที่แจ้ง, ต้องไม่เว้นว่าง",
        "fr, ข้อมูลบางช่องไม่ถูกต้อง โปรดดูรายการที่แจ้ง, ต้องไม่เว้นว่าง",
        "en, Some fields are not right; see the list., must not be blank"
    })
    void wrong_fields_are_named_with_their_path(@Nullable String language, String detail, String message)
            throws Exception {
        var request = post(
                "/api/journals",
                officer,
                "{\"agency\":\"krut\",\"title\":\"\",\"lines\":[{\"text\":\"a\"},{\"text\":\" \"}]}");
        if (language != null) request.header("Accept-Language", language);
        var body = problem(send(request), 400, "INVALID");
        assertThat(body.get("detail").asString()).isEqualTo(detail);
        assertThat(body.get("errors").findValuesAsString("path")).containsExactlyInAnyOrder("title", "lines[1].text");
        assertThat(body.get("errors").findValuesAsString("message")).containsOnly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"agency\":\"krut\",\"title\":\"secret\"                    | UNREADABLE |",
                "not json at all, but secret                                  | UNREADABLE |",
                "{\"agency\":\"secret agency!\",\"title\":\"a\"}              | INVALID | agency",
                "{\"agency\":\"krut\",\"title\":\"a\",\"on\":\"secret day\"}  | INVALID | on",
                "{\"agency\":\"krut\",\"title\":\"a\",\"lines\":[\"secret\"]} | INVALID | lines[0]",
                "{\"agency\":\"krut\",\"title\":\"a\",\"lines\":[{\"text\":[\"secret\"]}]} | INVALID | lines[0].text"
            })
    void what_can_not_be_read_is_never_repeated(String sent, String code, @Nullable String path) throws Exception {
        var response = send(post("/api/journals", officer, sent));
        var body = problem(response, 400, code);
        assertThat(response.body())
                .doesNotContain("secret")
                .doesNotContain("org.")
                .doesNotContain("java");
        if (path != null)
            assertThat(body.get("errors").findValuesAsString("path")).containsExactly(path);
    }

    @Test
    void a_missing_body_and_a_missing_parameter_are_named() throws Exception {
        problem(send(post("/api/journals", officer, "")), 400, "UNREADABLE");
        var missing = problem(get("/api/journals/pages"), 400, "INVALID");
        assertThat(missing.get("errors").findValuesAsString("path")).containsExactly("size");
        var wrong = problem(get("/api/journals/pages?size=many"), 400, "INVALID");
        assertThat(wrong.get("errors").findValuesAsString("path")).containsExactly("size");
        var low = problem(get("/api/journals/pages?size=0"), 400, "INVALID");
        assertThat(low.get("errors").findValuesAsString("path")).containsExactly("size");
    }

    @Test
    void address_method_and_type_are_checked() throws Exception {
        problem(get("/api/nothing"), 404, "NOT_FOUND");
        problem(get("/nothing"), 404, "NOT_FOUND");
        problem(send(post("/api/journals/nothing/lines", officer, "{}")), 404, "NOT_FOUND");
        var method = send(request("/api/journals", officer).DELETE());
        problem(method, 405, "METHOD_NOT_ALLOWED");
        assertThat(method.headers().firstValue("Allow")).hasValue("POST");
        problem(
                send(request("/api/journals", officer)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x"))),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        problem(get("/api/journals/pages?size=3", "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void a_body_that_is_too_large_is_refused_also_without_a_length() throws Exception {
        var large = "{\"agency\":\"krut\",\"title\":\"" + "a".repeat(70_000) + "\"}";
        problem(send(post("/api/journals", officer, large)), 413, "TOO_LARGE");
        var chunked = request("/api/journals", officer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))));
        problem(send(chunked), 413, "TOO_LARGE");
    }

    HttpResponse<String> upload(int size, String boundary) throws IOException, InterruptedException {
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "x".repeat(size) + "\r\n--" + boundary + "--\r\n";
        return send(request("/api/journals/files", officer)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void an_upload_is_recognised_by_its_content_and_has_its_own_limit() throws Exception {
        var first = json(upload(100_000, "one"));
        assertThat(first.get("size").asInt()).isEqualTo(100_000);
        assertThat(json(upload(100_000, "two")).get("hash")).isEqualTo(first.get("hash"));
        assertThat(json(upload(100_001, "two")).get("hash")).isNotEqualTo(first.get("hash"));
        assertThat(upload(250_000, "one").statusCode()).isEqualTo(413);
        assertThat(upload(5_000_000, "one").statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file=secret%zz", "file=secret%ff", "%=secret", "file=%e0%b8secret"})
    void a_form_that_is_none_is_refused_and_not_repeated(String form) throws Exception {
        var response = send(request("/api/journals/files", officer)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        problem(response, 400, "UNREADABLE");
        assertThat(response.body()).doesNotContain("secret").doesNotContain("org.");
    }

    @Test
    void a_query_that_is_none_is_refused() throws Exception {
        problem(get("/api/journals/pages?size=%ff"), 400, "UNREADABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host, {{7*7}}",
        "X-Forwarded-Host, a b",
        "X-Forwarded-Host, evil.test",
        "X-Forwarded-Port, abc",
        "X-Forwarded-Port, 99999999",
        "X-Forwarded-Proto, {{7*7}}",
        "X-Forwarded-Prefix, /{{7*7}}",
        "Forwarded, host={{7*7}}",
        "Forwarded, host=a:abc"
    })
    void a_header_that_claims_another_address_is_not_looked_at(String header, String value) throws Exception {
        var answer = send(post("/api/journals", officer, OPENING).header(header, value));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil");
        var page = request("/work/something", null).headers("Accept", "text/html", header, value);
        assertThat(send(page).statusCode()).isEqualTo(404);
    }

    /** Whatever writes answers needs an address, and fails without when the command is done already. */
    @ParameterizedTest
    @CsvSource({
        "/api/journals/[, localhost",
        "/api/journals/\u0e01, localhost",
        "*, localhost",
        "/api/journals, {{7*7}}",
        "/api/journals, a b",
        "/api/journals, a_b",
        "/api/journals, [::1",
        "/api/journals, localhost:abc",
        "/api/journals, localhost:99999999999",
        "http://{{7*7}}/api/journals, localhost"
    })
    void an_address_that_is_none_is_refused_before_anything_is_done(String path, String host) throws Exception {
        var before = count();
        assertThat(raw(path, host)).startsWith("HTTP/1.1 400");
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a:", "localhost:99999999", "[::ffff:1.2.3.4]:9", "xn--o3cw4h.example"})
    void whatever_else_is_the_name_of_a_host_does_no_harm(String host) throws Exception {
        assertThat(raw("/api/journals", host)).startsWith("HTTP/1.1 201");
    }

    /** What is answered to an address that no client of Java's would send. */
    private String raw(String path, String host) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            var request = "POST %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nAuthorization: Bearer %s\r\n"
                    + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s";
            socket.getOutputStream()
                    .write(request.formatted(
                                    path, host, officer, OPENING.getBytes(StandardCharsets.UTF_8).length, OPENING)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM domain_event").query(Long.class).single();
    }

    @Test
    void only_a_person_may_send_and_only_for_the_own_agency() throws Exception {
        var anonymous = send(post("/api/journals", null, OPENING));
        problem(anonymous, 401, "UNAUTHENTICATED");
        assertThat(anonymous.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("Bearer"));
        problem(send(post("/api/journals", "not.a.token", OPENING)), 401, "UNAUTHENTICATED");
        problem(send(post("/api/journals", Tokens.officer("bo-phloi"), OPENING)), 403, "ACCESS_DENIED");
        problem(send(post("/api/journals", Tokens.executive("krut"), OPENING)), 403, "ACCESS_DENIED");
        assertThat(send(post("/api/journals", Tokens.admin(), OPENING)).statusCode())
                .isEqualTo(201);
        var everywhere = Tokens.of("inspector", "i", Tokens.member("*", Role.OFFICER));
        assertThat(send(post("/api/journals", everywhere, OPENING)).statusCode())
                .isEqualTo(201);
        var province = Tokens.of("p", "p", new Membership("*", "สุราษฎร์ธานี", java.util.Set.of(Role.OFFICER)));
        problem(send(post("/api/journals", province, OPENING)), 403, "ACCESS_DENIED");
    }

    @Test
    void a_token_of_another_issuer_or_another_time_is_not_believed() throws Exception {
        var member = Tokens.member("krut", Role.OFFICER);
        JWTClaimsSet foreign = Tokens.claims("somsri", "s", member)
                .issuer("http://elsewhere")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        JWTClaimsSet expired = Tokens.claims("somsri", "s", member)
                .issuer(Tokens.ISSUER)
                .expirationTime(Date.from(Instant.now().minusSeconds(600)))
                .build();
        problem(send(post("/api/journals", Tokens.signed(foreign), OPENING)), 401, "UNAUTHENTICATED");
        problem(send(post("/api/journals", Tokens.signed(expired), OPENING)), 401, "UNAUTHENTICATED");
        var tampered = officer.substring(0, officer.lastIndexOf('.') + 1) + "AAAA";
        problem(send(post("/api/journals", tampered, OPENING)), 401, "UNAUTHENTICATED");
    }

    @Test
    void a_clients_own_token_is_no_person_outside_local_mode() throws Exception {
        var client = Tokens.ofClient("officer-krut", Tokens.member("krut", Role.OFFICER));
        problem(send(post("/api/journals", client, OPENING)), 403, "ACCESS_DENIED");
    }

    @Test
    void reading_is_open_and_history_is_for_staff() throws Exception {
        assertThat(json(get("/api/journals/whoami")).get("name").asString()).isEqualTo("anyone");
        assertThat(json(send(request("/api/journals/whoami", officer)))
                        .get("name")
                        .asString())
                .isEqualTo("OFFICER krut");
        var history = "/api/journals/" + open() + "/history";
        problem(get(history), 401, "UNAUTHENTICATED");
        problem(send(request(history, Tokens.of("nobody", "n"))), 403, "ACCESS_DENIED");
        var events = json(send(request(history, Tokens.executive("bo-phloi"))));
        assertThat(events.get(0).get("type").asString()).isEqualTo("kit.JournalOpened");
        assertThat(events.get(0).get("subject").asString()).isEqualTo("officer-krut");
        assertThat(events.get(0).get("event").get("on").asString()).isEqualTo("2026-01-05");
    }

    @Test
    void health_is_open_and_the_rest_of_actuator_is_for_administrators() throws Exception {
        var health = get("/actuator/health/readiness");
        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        problem(get("/actuator/metrics"), 401, "UNAUTHENTICATED");
        problem(send(request("/actuator/metrics", officer)), 403, "ACCESS_DENIED");
        assertThat(send(request("/actuator/metrics", Tokens.admin())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_nobody_expected_says_nothing_about_the_inside(CapturedOutput log) throws Exception {
        var response = get("/api/journals/broken/inside");
        problem(response, 500, "INTERNAL");
        assertThat(response.body()).doesNotContain("secret");
        assertThat(log.getAll()).contains("IllegalStateException").doesNotContain("secret text");
    }

    @Test
    void what_is_logged_is_json_that_bears_the_name_of_the_request_and_nobodys(CapturedOutput log) throws Exception {
        var named = request("/api/journals/broken/somebody", officer).header("X-Request-Id", "7Q4ZK2MB");
        assertThat(send(named).statusCode()).isEqualTo(500);
        assertThat(get("/api/journals/broken/somebody").statusCode()).isEqualTo(500);

        var lines = log.getOut()
                .lines()
                .filter(line -> line.contains("/api/journals/broken"))
                .toList();
        assertThat(lines).hasSize(2).noneMatch(line -> line.contains("somebody") || line.contains("officer-krut"));
        var first = JSON.readTree(lines.getFirst());
        assertThat(first.path("requestId").asString()).isEqualTo("7Q4ZK2MB");
        assertThat(first.path("level").asString()).isEqualTo("ERROR");
        assertThat(first.path("message").asString()).contains("GET /api/journals/broken/{how}");
        assertThat(JSON.readTree(lines.getLast()).has("requestId")).isFalse();
    }

    @Test
    void a_store_that_is_away_is_worth_another_try(CapturedOutput log) throws Exception {
        var response = get("/api/journals/broken/database");
        problem(response, 503, "UNAVAILABLE");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).doesNotContain("secret");
        assertThat(log.getAll()).doesNotContain("secret host");
    }

    @Test
    void a_browser_gets_a_page_where_pages_are() throws Exception {
        var page = get("/nothing", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/html"));
        assertThat(page.body()).contains("<html lang=\"en\">", "Not found");
        assertThat(get("/nothing", "Accept", "text/html").body()).contains("<html lang=\"th\">", "ไม่พบข้อมูล");
        problem(get("/api/nothing", "Accept", "text/html"), 404, "NOT_FOUND");
        var form = request("/work/something", null)
                .headers("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=b"));
        var denied = send(form);
        assertThat(denied.statusCode()).isEqualTo(401);
        assertThat(denied.body()).contains("<html lang=\"th\">");
    }

    @Test
    void connections_give_up_a_transaction_that_does_nothing() {
        assertThat(jdbc.sql("SHOW idle_in_transaction_session_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("5s");
    }

    @Test
    void codes_have_sentences_in_both_languages() throws Exception {
        var thai = new java.util.Properties();
        var english = new java.util.Properties();
        for (var bundle : Map.of("/problems_th.properties", thai, "/problems_en.properties", english)
                .entrySet())
            try (var in = JournalApiIT.class.getResourceAsStream(bundle.getKey())) {
                bundle.getValue()
                        .load(new java.io.InputStreamReader(
                                java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
            }
        assertThat(thai.keySet()).isEqualTo(english.keySet());
    }
}
