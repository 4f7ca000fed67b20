package org.sucharit.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

class GatewayTests {

    private static final String SESSION = Sessions.COOKIE + "=c29tZXRoaW5n";
    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    @TempDir
    static Path data;

    private static Backend service;
    private static Gateway gateway;
    private static int nobody;

    @BeforeAll
    static void start() throws Exception {
        service = new Backend();
        try (var free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        gateway = new Gateway(
                service.address(),
                service.address(),
                "--sucharit.gateway.services.complaints=http://127.0.0.1:" + nobody,
                "--sucharit.gateway.demo-state=" + data.resolve("demo"),
                "--sucharit.gateway.upstream.answer=1s",
                "--sucharit.gateway.body.upload=3MB",
                "--sucharit.gateway.body.other=10KB");
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        service.close();
    }

    @BeforeEach
    void quiet() {
        service.begin();
    }

    // addresses that are none

    @ParameterizedTest
    @ValueSource(strings = {"/work?of={id}", "/%zz", "/file/krut?{"})
    void an_address_that_is_none_is_answered_with_a_page_in_both_languages(String address) throws Exception {
        var answer = raw(address);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("<html lang=\"th\">", "คำขอนี้ไม่ถูกต้อง", "<div lang=\"en\">", "no-store")
                .doesNotContain("Tomcat", "Exception", address.substring(1));
    }

    @Test
    void an_address_that_is_none_is_a_problem_to_a_program() throws Exception {
        var answer = raw("/api/agencies?q={");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        var body = JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(body.path("code").asString()).isEqualTo("BAD_REQUEST");
    }

    /** What is answered to an address that no client of Java's would send. */
    private static String raw(String address) throws IOException {
        try (var socket = new Socket("127.0.0.1", gateway.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                            .formatted(address)
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    // routes

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/work",
                "/work/krut/2566",
                "/api/agencies",
                "/api/measures/1/history",
                "/api/imports",
                "/",
                "/agencies/krut",
                "/nation",
                "/open-data",
                "/streams",
                "/api/scorecards/nation/2566",
                "/api/open-data/measures.csv",
                "/api/events"
            })
    void every_prefix_reaches_its_service_as_it_is(String path) throws Exception {
        var address = path + "?query=%E0%B8%81&empty=";
        assertThat(gateway.get(address).statusCode()).isEqualTo(200);
        assertThat(service.next(address).method()).isEqualTo("GET");
    }

    @Test
    void the_documents_of_all_services_are_reached_from_one_page() throws Exception {
        assertThat(gateway.get("/api-docs", "Accept", HTML).body())
                .contains(
                        "/api-docs/measures.json",
                        "/api-docs/complaints.json",
                        "/api-docs/reporting.json",
                        "lang=\"th\"");
        gateway.get("/api-docs/measures.json");
        assertThat(service.next().uri()).isEqualTo("/v3/api-docs");
    }

    @Test
    void the_start_page_takes_no_other_path_with_it() throws Exception {
        assertThat(gateway.get("/").statusCode()).isEqualTo(200);
        assertThat(service.next().uri()).isEqualTo("/");
        assertThat(gateway.get("/nothing", "Accept", HTML).statusCode()).isEqualTo(404);
    }

    @Test
    void a_service_s_redirect_stays_at_the_gateway_and_its_cookies_do_not() throws Exception {
        service.answers(
                "/work/moved",
                303,
                "Location",
                service.address() + "/work/there?x=1",
                "Set-Cookie",
                "JSESSIONID=1",
                "Server",
                "x");
        var answer = gateway.get("/work/moved");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/work/there?x=1");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    // where a request comes from

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // method, Sec-Fetch-Site, Origin, allowed
                "POST,   same-origin, -,                  true",
                "POST,   same-site,   -,                  false",
                "POST,   cross-site,  -,                  false",
                "POST,   none,        -,                  false",
                "POST,   cross-site,  own,                false",
                "POST,   -,           own,                true",
                "POST,   -,           http://evil.test,   false",
                "POST,   -,           null,               false",
                "POST,   -,           -,                  false",
                "PUT,    cross-site,  -,                  false",
                "PATCH,  cross-site,  -,                  false",
                "DELETE, -,           http://evil.test,   false",
                "GET,    cross-site,  -,                  true",
                "HEAD,   cross-site,  -,                  true",
            })
    void with_a_session_only_our_own_pages_change_anything(String method, String site, String origin, boolean allowed)
            throws Exception {
        List<String> headers = new ArrayList<>(List.of("Cookie", SESSION));
        if (site != null) {
            headers.addAll(List.of("Sec-Fetch-Site", site));
        }
        if (origin != null) {
            headers.addAll(List.of("Origin", origin.equals("own") ? gateway.origin() : origin));
        }
        for (String path : List.of("/api/measures", "/work/krut")) {
            var answer = gateway.send(method, path, method.equals("GET") ? "" : "x", headers.toArray(String[]::new));
            assertThat(answer.statusCode()).as(path).isEqualTo(allowed ? 200 : 403);
            assertThat(service.quiet()).isEqualTo(!allowed);
            service.forget();
            if (!allowed && path.startsWith("/api")) {
                assertThat(code(answer.body())).isEqualTo("CROSS_SITE");
            }
        }
    }

    @Test
    void without_a_session_or_beside_a_token_it_does_not_matter_where_a_request_comes_from() throws Exception {
        assertThat(gateway.send("POST", "/api/measures", "{}", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(200);
        assertThat(gateway.send(
                                "POST",
                                "/api/measures",
                                "{}",
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Cookie",
                                SESSION,
                                "Authorization",
                                "Bearer abc")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void signing_out_is_a_change_too() throws Exception {
        assertThat(gateway.send("POST", "/logout", "", "Cookie", SESSION, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(gateway.get("/logout").statusCode()).isEqualTo(404);
    }

    // what goes on to a service

    private static final String[] TELLING = {
        "Cookie", SESSION + "; lang=en; other=1",
        "Authorization", "Bearer abc",
        "User-Agent", "Mozilla/5.0 telling",
        "Referer", "http://localhost/somewhere",
        "X-Forwarded-For", "1.2.3.4",
        "X-Forwarded-Host", "evil.test",
        "Forwarded", "for=1.2.3.4",
        "X-Real-IP", "1.2.3.4",
        "Via", "1.1 proxy",
        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "baggage", "user=1",
        "b3", "1",
        "Sec-CH-UA", "\"Chromium\"",
        "DNT", "1",
        "Accept-Language", "en-GB,en;q=0.9,de;q=0.7",
        "Accept", "application/json",
        "Content-Type", "application/json",
        "Idempotency-Key", "3b241101-e2bb-4255-8caf-4136c566a962"
    };

    @Test
    void nothing_on_a_citizen_s_route_tells_who_asks() throws Exception {
        try (var complaints = Backend.again(nobody)) {
            gateway.send("POST", "/api/complaints", "{\"a\":1}", TELLING);
            var arrived = complaints.next();
            assertThat(arrived.headers().keySet())
                    .containsExactlyInAnyOrder(
                            "Accept",
                            "Accept-language",
                            "Connection",
                            "Content-type",
                            "Content-length",
                            "Host",
                            "Idempotency-key");
            assertThat(arrived.header("Accept-Language")).isEqualTo("en");
            assertThat(arrived.body()).isEqualTo("{\"a\":1}");

            gateway.get("/file/krut?lang=en", TELLING);
            var page = complaints.next();
            assertThat(page.headers().keySet()).doesNotContain("Cookie", "Authorization", "User-agent", "Referer");
            assertThat(page.header("Accept-Language")).isEqualTo("en");
            // reached by its plain name too
            gateway.get("/%66ile/krut", TELLING);
            assertThat(complaints.next().header("Cookie")).isEmpty();
        }
    }

    @Test
    void a_receipt_goes_on_to_the_mailbox_s_interface_and_its_cookie_to_its_pages() throws Exception {
        String kept = "sucharit-mailbox=sealed";
        try (var complaints = Backend.again(nobody)) {
            for (String name : List.of("sucharit-mailbox", "__Host-sucharit-mailbox")) {
                gateway.get("/mailbox", "Cookie", SESSION + "; " + name + "=sealed; lang=en");
                assertThat(complaints.next().header("Cookie")).isEqualTo(name + "=sealed");
            }
            gateway.get("/api/mailbox", "Authorization", "Receipt 12345 67890", "Cookie", SESSION + "; " + kept);
            var arrived = complaints.next();
            assertThat(arrived.header("Authorization")).isEqualTo("Receipt 12345 67890");
            assertThat(arrived.header("Cookie")).isEmpty();
            for (String path : List.of("/mailbox", "/file/krut", "/api/complaints")) {
                gateway.get(path, "Authorization", "Receipt 12345 67890");
                assertThat(complaints.next().header("Authorization")).as(path).isEmpty();
            }
            gateway.get("/file/krut", "Cookie", kept);
            assertThat(complaints.next().header("Cookie")).isEmpty();
            gateway.get("/api/mailbox", "Authorization", "Bearer abc");
            assertThat(complaints.next().header("Authorization")).isEmpty();

            complaints.answers("/mailbox/open", 200, "Set-Cookie", kept + "; Path=/", "Set-Cookie", "other=y");
            assertThat(gateway.send("POST", "/mailbox/open", "r=1").headers().allValues("Set-Cookie"))
                    .containsExactly(kept + "; Path=/");
        }
    }

    @Test
    void a_citizen_s_plain_form_passes_and_only_the_open_mailbox_asks_where_it_comes_from() throws Exception {
        String form = "text=%E0%B8%81";
        String type = "application/x-www-form-urlencoded";
        try (var complaints = Backend.again(nobody)) {
            // an old browser that says nothing, and an officer's whose session does not count here
            for (String path : List.of("/file/krut", "/mailbox")) {
                gateway.send("POST", path, form, "Content-Type", type);
                assertThat(complaints.next().body()).isEqualTo(form);
            }
            gateway.send("POST", "/file/krut", form, "Content-Type", type, "Cookie", SESSION, "Origin", "null");
            assertThat(complaints.next().body()).isEqualTo(form);
            // another site would open a mailbox of its own for somebody to write in
            for (String[] from : new String[][] {{"Sec-Fetch-Site", "cross-site"}, {"Origin", "null"}}) {
                assertThat(gateway.send("POST", "/mailbox", form, "Content-Type", type, from[0], from[1])
                                .statusCode())
                        .isEqualTo(403);
            }
            String kept = "sucharit-mailbox=1";
            for (String[] from : new String[][] {{"Sec-Fetch-Site", "same-origin"}, {"Origin", gateway.origin()}}) {
                gateway.send("POST", "/mailbox/reply", form, "Cookie", kept, from[0], from[1]);
                assertThat(complaints.next().body()).isEqualTo(form);
            }
            for (String[] from : new String[][] {{"Sec-Fetch-Site", "cross-site"}, {"Origin", "null"}}) {
                assertThat(gateway.send("POST", "/mailbox/reply", form, "Cookie", kept, from[0], from[1])
                                .statusCode())
                        .isEqualTo(403);
            }
            assertThat(complaints.quiet()).isTrue();
        }
    }

    @Test
    void staff_routes_pass_the_token_but_no_cookie_and_no_claim_about_addresses() throws Exception {
        gateway.get("/api/measures", TELLING);
        var arrived = service.next();
        assertThat(arrived.header("Authorization")).isEqualTo("Bearer abc");
        assertThat(arrived.header("Accept-Language")).isEqualTo("en");
        assertThat(arrived.header("Host")).isEqualTo("localhost:" + gateway.port);
        assertThat(arrived.headers().keySet())
                .doesNotContain("Cookie", "X-forwarded-for", "X-forwarded-host", "Forwarded", "Via", "X-real-ip")
                .doesNotContain("Traceparent", "Baggage", "B3");
        gateway.get("/api/measures", "Authorization", "Basic abc");
        assertThat(service.next().header("Authorization")).isEmpty();
    }

    @Test
    void a_request_has_a_name_for_the_log_and_the_telephone_drawn_here_and_not_on_citizen_s_routes() throws Exception {
        var answer = gateway.get("/api/measures", "X-Request-Id", "AAAAAAAA");
        String name = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(name).matches("[0-9A-Z]{8}").isNotEqualTo("AAAAAAAA");
        assertThat(service.next().header("X-Request-Id")).isEqualTo(name);
        assertThat(gateway.get("/api/measures").headers().firstValue("X-Request-Id"))
                .get()
                .isNotEqualTo(name);

        service.on("/work", exchange -> Thread.currentThread().interrupt());
        var failed = gateway.get("/work", "Accept", HTML);
        assertThat(failed.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(failed.body())
                .contains(failed.headers().firstValue("X-Request-Id").orElseThrow());

        try (var complaints = Backend.again(nobody)) {
            assertThat(gateway.get("/file/krut", "X-Request-Id", "AAAAAAAA")
                            .headers()
                            .map())
                    .doesNotContainKey("x-request-id");
            assertThat(complaints.next().header("X-Request-Id")).isEmpty();
        }
        assertThat(gateway.get("/file/krut", "Accept", HTML).headers().map()).doesNotContainKey("x-request-id");
    }

    @Test
    void the_agency_chosen_last_is_shown_first_until_the_browser_is_closed() throws Exception {
        var chosen = gateway.get("/work?agency=krut")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(chosen)
                .startsWith("acting=krut; Path=/work;")
                .contains("HttpOnly")
                .doesNotContain("Max-Age");
        service.next();
        gateway.get("/work", "Cookie", "acting=krut", "Sucharit-Acting-Agency", "other");
        assertThat(service.next().header("Sucharit-Acting-Agency")).isEqualTo("krut");

        for (String elsewhere :
                List.of("/work/imports/new?agency=krut", "/reports/desk?agency=krut", "/work?agency=%0D%0Ax")) {
            assertThat(gateway.get(elsewhere).headers().firstValue("Set-Cookie"))
                    .as(elsewhere)
                    .isEmpty();
            service.next();
        }
        gateway.get("/work", "Cookie", "acting=<b>");
        assertThat(service.next().header("Sucharit-Acting-Agency")).isEmpty();
    }

    @Test
    void a_page_is_thai_until_another_language_is_chosen() throws Exception {
        gateway.get("/work", "Accept-Language", "en-US");
        assertThat(service.next().header("Accept-Language")).isEqualTo("th");
        var chosen = gateway.get("/work?lang=en", "Accept-Language", "th");
        assertThat(service.next().header("Accept-Language")).isEqualTo("en");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("lang=en;");
        gateway.get("/work", "Cookie", "lang=en");
        assertThat(service.next().header("Accept-Language")).isEqualTo("en");
        assertThat(gateway.get("/file/krut?lang=en").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    // bodies

    @Test
    void a_form_reaches_its_service_letter_by_letter() throws Exception {
        String form = "title=%E0%B8%81&a=1&a=2&b=+x%20";
        gateway.send("POST", "/work/krut?a=0", form, "Content-Type", "application/x-www-form-urlencoded");
        var arrived = service.next();
        assertThat(arrived.body()).isEqualTo(form);
        assertThat(arrived.uri()).isEqualTo("/work/krut?a=0");
        assertThat(arrived.header("Content-Length")).isEqualTo(Integer.toString(form.length()));
    }

    @Test
    void an_announced_body_that_is_too_large_is_refused_at_once() throws Exception {
        var answer = gateway.send("POST", "/api/measures", "x".repeat(11_000), "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(code(answer.body())).isEqualTo("TOO_LARGE");
        var file = gateway.send(
                "POST", "/api/imports", "x".repeat(4_000_000), "Content-Type", "multipart/form-data; boundary=b");
        assertThat(file.statusCode()).isEqualTo(413);
        assertThat(service.quiet()).isTrue();
        assertThat(gateway.send(
                                "POST",
                                "/api/imports",
                                "x".repeat(2_000_000),
                                "Content-Type",
                                "multipart/form-data; boundary=b")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_corrected_preview_of_a_long_document_is_no_small_thing() throws Exception {
        String form = "0.title=" + "%E0%B8%81".repeat(20_000);
        assertThat(gateway.send(
                                "POST",
                                "/work/imports/1/commit",
                                form,
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_body_that_only_turns_out_too_large_is_stopped_on_the_way() throws Exception {
        service.on("/api/measures/slow", exchange -> {
            exchange.getRequestBody().readAllBytes();
            Backend.respond(exchange, 200, "all of it");
        });
        var request = HttpRequest.newBuilder(URI.create(gateway.origin() + "/api/measures/slow"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> endless(1_000_000)))
                .header("Content-Type", "application/json")
                .build();
        var answer = gateway.http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void an_upload_streams_through_and_is_never_whole_in_memory() throws Exception {
        AtomicLong seen = new AtomicLong();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        service.on("/api/imports", exchange -> {
            try (InputStream in = exchange.getRequestBody()) {
                byte[] buffer = new byte[8192];
                for (int count; (count = in.read(buffer)) >= 0; ) {
                    if (seen.addAndGet(count) > 0) {
                        first.countDown();
                    }
                }
            }
            Backend.respond(exchange, 200, "done");
        });
        byte[] half = new byte[1_000_000];
        try (var socket = new Socket("127.0.0.1", gateway.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/imports HTTP/1.1\r\n"
                            + "Host: localhost\r\n"
                            + "Content-Type: multipart/form-data; boundary=b\r\n"
                            + "Content-Length: 2000000\r\n"
                            + "Connection: close\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(half);
            out.flush();
            // the service reads the first half while the second has not been sent
            assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
            go.countDown();
            out.write(half);
            out.flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 200");
        } finally {
            service.on("/api/imports", exchange -> Backend.respond(exchange, 200, "{}"));
        }
        assertThat(seen.get()).isEqualTo(2_000_000);
    }

    @Test
    void events_arrive_one_by_one_and_outlive_the_limit_of_silence() throws Exception {
        CountDownLatch more = new CountDownLatch(1);
        service.on("/api/events", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"id\":1}\n".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            try {
                more.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            exchange.getResponseBody().write("{\"id\":2}\n".getBytes(UTF_8));
        });
        var answer = gateway.http.send(
                HttpRequest.newBuilder(URI.create(gateway.origin() + "/api/events"))
                        .build(),
                BodyHandlers.ofLines());
        var lines = answer.body().iterator();
        assertThat(lines.next()).isEqualTo("{\"id\":1}");
        Thread.sleep(1_500);
        more.countDown();
        assertThat(lines.next()).isEqualTo("{\"id\":2}");
        service.on("/api/events", exchange -> Backend.respond(exchange, 200, "{}"));
    }

    // failures

    @Test
    void a_service_that_is_down_is_a_friendly_page_or_a_problem_and_a_time_to_come_back() throws Exception {
        var page = gateway.get("/cases/1", "Accept", HTML);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("5");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains("<html lang=\"th\"", "ระบบกำลังกลับมาให้บริการ", "ข้อมูลที่บันทึกไว้แล้วไม่สูญหาย");
        assertThat(gateway.get("/cases/1?lang=en", "Accept", HTML).body())
                .contains("<html lang=\"en\"", "The service is coming back");

        var problem = gateway.get("/api/cases", "Accept-Language", "en");
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(code(problem.body())).isEqualTo("UNAVAILABLE");
        assertThat(problem.body()).contains("The service is coming back").contains("\"status\":503");
        assertThat(gateway.get("/api/cases").body()).contains("ระบบกำลังกลับมาให้บริการ");
    }

    @Test
    void a_service_that_is_silent_is_not_waited_for_for_ever() throws Exception {
        service.on("/api/measures/mute", exchange -> {
            try {
                Thread.sleep(2_500);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        var answer = gateway.get("/api/measures/mute");
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(code(answer.body())).isEqualTo("TIMEOUT");
    }

    @Test
    void what_is_not_there_is_said_in_both_languages() throws Exception {
        var page = gateway.get("/nowhere", "Accept", HTML);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("ไม่พบหน้านี้", "กลับหน้าแรก", "/nowhere?lang=en")
                .doesNotContain("??");
        assertThat(gateway.get("/nowhere?lang=en", "Accept", HTML).body()).contains("Page not found");
        var problem = gateway.get("/api/nowhere", "Accept", HTML);
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(code(problem.body())).isEqualTo("NOT_FOUND");
        assertThat(gateway.get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void a_service_s_own_failure_passes_as_it_is() throws Exception {
        service.answers("/api/measures/refused", 409, "Content-Type", "application/problem+json");
        assertThat(gateway.get("/api/measures/refused").statusCode()).isEqualTo(409);
        service.answers("/api/measures/who", 401, "WWW-Authenticate", "Bearer");
        var who = gateway.get("/api/measures/who", "Accept", HTML);
        assertThat(who.statusCode()).isEqualTo(401);
        assertThat(who.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void a_page_that_wants_to_know_who_asks_leads_to_signing_in_and_back() throws Exception {
        service.answers("/work/secret", 401);
        var answer = gateway.get("/work/secret?year=2566&name=%E0%B8%81", "Accept", HTML);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/login?to=%2Fwork%2Fsecret%3Fyear%3D2566%26name%3D%25E0%25B8%2581");
        var part = gateway.get("/work/secret", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).contains("/login?to=%2Fwork%2Fsecret");
        assertThat(gateway.send("POST", "/work/secret", "x", "Accept", HTML).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.test", "https://evil.test", "/\\evil.test", "/login", "/a b", "/a\r\nb", "x"})
    void the_way_back_never_leads_elsewhere(String wish) {
        assertThat(SignInPages.wayBack(wish)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login?to=/work", "/oauth2/authorization/sucharit"})
    void signing_in_says_so_while_the_identity_provider_is_away(String path) throws Exception {
        var answer = gateway.get(path, "Accept", HTML);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    // what browsers are told

    @Test
    void the_content_policy_allows_nothing_inline_and_nothing_from_elsewhere() throws Exception {
        service.answers("/work/policy", 200, "Content-Security-Policy", "default-src *", "X-Frame-Options", "ALLOWALL");
        for (var answer : List.of(gateway.get("/work/policy"), gateway.get("/nowhere", "Accept", HTML))) {
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .satisfies(policy -> assertThat(policy)
                            .contains(
                                    "default-src 'none'",
                                    "script-src 'self'",
                                    "style-src 'self'",
                                    "frame-ancestors 'none'")
                            .doesNotContain("unsafe", "*"));
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        }
    }

    @Test
    void going_back_to_a_form_finds_what_was_typed_and_the_rest_is_kept_nowhere() throws Exception {
        String unsaid = "no-cache, no-store, max-age=0, must-revalidate";
        service.answers("/work/form", 200, "Content-Type", "text/html;charset=UTF-8", "Cache-Control", unsaid);
        assertThat(gateway.get("/work/form").headers().allValues("Cache-Control"))
                .containsExactly("private, no-cache");
        service.answers("/api/measures/m", 200, "Content-Type", "application/json", "Cache-Control", unsaid);
        assertThat(gateway.get("/api/measures/m").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
        service.answers("/api/open-data/o", 200, "Content-Type", "text/csv", "Cache-Control", "max-age=60");
        assertThat(gateway.get("/api/open-data/o").headers().allValues("Cache-Control"))
                .containsExactly("max-age=60");
    }

    @Test
    void events_come_one_by_one_as_they_happen_and_nobody_goes_on_listening_for_somebody_who_left() throws Exception {
        var said = new LinkedBlockingQueue<String>();
        var gone = new CountDownLatch(1);
        service.on("/api/events", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream;charset=UTF-8");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                for (String next = said.take(); gone.getCount() > 0; next = said.poll(50, MILLISECONDS)) {
                    out.write((next == null ? ":\n\n" : next).getBytes(UTF_8));
                    out.flush();
                }
            } catch (IOException left) {
                gone.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (var reader = new Socket("127.0.0.1", gateway.port)) {
            reader.setSoTimeout(5_000);
            reader.getOutputStream()
                    .write("GET /api/events HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n"
                            .getBytes(UTF_8));
            var lines = new BufferedReader(new InputStreamReader(reader.getInputStream(), UTF_8));
            said.add("data: one\n\n");
            assertThat(lines.lines().filter(line -> line.startsWith("data")).findFirst())
                    .contains("data: one");
            said.add("data: two\n\n");
            assertThat(lines.lines().filter(line -> line.startsWith("data")).findFirst())
                    .contains("data: two");
        }
        assertThat(gone.await(60, SECONDS)).as("the service was told").isTrue();
    }

    @Test
    void the_files_of_the_look_are_served_here_and_kept_for_ever() throws Exception {
        String page = gateway.get("/nowhere", "Accept", HTML).body();
        String style = page.replaceAll("(?s).*href=\"(/assets/site\\.[^\"]+)\".*", "$1");
        var answer = gateway.get(style);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable", "max-age=31536000");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    // limits

    @Test
    void whoever_asks_too_often_is_told_when_to_ask_again_and_is_heard_then() throws Exception {
        var refused = new ArrayList<HttpResponse<String>>();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < 600; i++) {
                asked.add(all.submit(() -> gateway.get("/login/nowhere", "Accept", "text/html")));
            }
            for (var answer : asked) {
                if (answer.get().statusCode() == 429) {
                    refused.add(answer.get());
                }
            }
        }
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.body()).contains("<html lang=\"th\"");
        });
        assertThat(gateway.get("/work").statusCode())
                .as("reading is counted apart")
                .isEqualTo(200);
        SECONDS.sleep(1);
        assertThat(gateway.get("/login/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void no_address_takes_everything_and_the_count_is_bounded() {
        var limit = new GatewaySettings.Limit(3, 1);
        var limits = new RateLimits(
                new GatewaySettings.Limits(limit, limit, limit), new Addresses(InstantSource.system()), 10);
        for (int i = 0; i < 3; i++) {
            assertThat(limits.lets(asking("203.0.113.7"))).isTrue();
        }
        assertThat(limits.lets(asking("203.0.113.99"))).as("same network").isFalse();
        assertThat(limits.lets(asking("203.0.114.7"))).as("another network").isTrue();
        for (int i = 0; i < 500; i++) {
            limits.lets(asking("10." + i % 250 + "." + i / 250 + ".1"));
        }
        assertThat(limits.remembered()).isLessThanOrEqualTo(11);
        assertThat(limits.lets(asking("2001:db8::1")))
                .as("too many to remember share one count")
                .isFalse();
    }

    @Test
    void the_count_is_forgotten_every_hour() {
        var limit = new GatewaySettings.Limit(1, 1);
        var now = new AtomicReference<>(Instant.parse("2026-01-05T08:00:00Z"));
        var limits = new RateLimits(new GatewaySettings.Limits(limit, limit, limit), new Addresses(now::get), 10);
        assertThat(limits.lets(asking("203.0.113.7"))).isTrue();
        assertThat(limits.lets(asking("203.0.113.7"))).isFalse();
        now.set(Instant.parse("2026-01-05T09:00:00Z"));
        assertThat(limits.lets(asking("203.0.113.7"))).isTrue();
    }

    private static MockHttpServletRequest asking(String address) {
        var request = new MockHttpServletRequest("GET", "/work");
        request.setServletPath("/work");
        request.setRemoteAddr(address);
        return request;
    }

    // health

    @Test
    void healthy_means_that_all_accept_commands_have_read_and_the_demo_is_there() throws Exception {
        assertThat(gateway.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        Files.writeString(data.resolve("demo"), "loading");
        var without = health();
        assertThat(without.statusCode()).isEqualTo(503);
        var parts = JsonMapper.shared().readTree(without.body()).path("components");
        assertThat(parts.path("measures").path("status").asString()).isEqualTo("UP");
        assertThat(parts.path("complaints").path("status").asString()).isEqualTo("DOWN");
        assertThat(parts.path("demo").path("status").asString()).isEqualTo("DOWN");

        try (var complaints = Backend.again(nobody)) {
            assertThat(health().statusCode()).as("the demo is still loading").isEqualTo(503);
            Files.writeString(data.resolve("demo"), "loaded\n");
            assertThat(health().statusCode()).isEqualTo(200);
            complaints.answers("/actuator/health/projections", 503);
            var behind = health();
            assertThat(behind.statusCode()).isEqualTo(503);
            assertThat(behind.body()).contains("\"complaints-read\":{\"status\":\"DOWN\"}");
        }
    }

    /** Answers are remembered for a second. */
    private static HttpResponse<String> health() throws Exception {
        Thread.sleep(1_100);
        return gateway.get("/actuator/health");
    }

    private static String code(String problem) {
        return JsonMapper.shared().readTree(problem).path("code").asString();
    }

    private static InputStream endless(int length) {
        return new InputStream() {
            private int left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        };
    }
}
