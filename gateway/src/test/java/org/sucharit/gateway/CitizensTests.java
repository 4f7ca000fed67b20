package org.sucharit.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** What a crowd of citizens, slow phones and an inquisitive log level meet at the door. */
@ExtendWith(OutputCaptureExtension.class)
class CitizensTests {

    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=b";

    private static Backend service;
    private static Gateway gateway;

    private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();
    private CountDownLatch hold = new CountDownLatch(1);

    @BeforeAll
    static void start() throws Exception {
        service = new Backend();
        gateway = new Gateway(
                service.address(),
                service.address(),
                "--logging.level.root=debug",
                "--server.tomcat.connection-timeout=1s",
                "--sucharit.gateway.upstream.sender=8s",
                "--sucharit.gateway.citizens.texts.at-once=8",
                "--sucharit.gateway.citizens.texts.each=6",
                "--sucharit.gateway.citizens.texts.patience=5s",
                "--sucharit.gateway.citizens.uploads.at-once=2",
                "--sucharit.gateway.citizens.uploads.each=2",
                "--sucharit.gateway.citizens.uploads.patience=300ms");
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        service.close();
    }

    @BeforeEach
    void begin() {
        hold = new CountDownLatch(1);
        service.forget();
        service.on("/api/mailbox/held", this::held);
        service.on("/api/complaints/held", this::held);
    }

    @AfterEach
    void end() {
        hold.countDown();
        crowd.close();
    }

    private void held(HttpExchange exchange) throws IOException {
        try {
            exchange.getRequestBody().readAllBytes();
            hold.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        Backend.respond(exchange, 200, "{}");
    }

    @Test
    void a_hundred_and_twenty_eight_who_file_at_the_same_moment_behind_one_address_are_all_served() throws Exception {
        Callable<Integer> one = () -> gateway.send(
                        "POST", "/api/complaints", "{\"agency\":\"krut\"}", "Content-Type", "application/json")
                .statusCode();
        var answers = crowd.invokeAll(IntStream.range(0, 128).mapToObj(_ -> one).toList());
        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
    }

    @Test
    void whoever_finds_no_turn_is_asked_to_come_back_and_a_form_goes_on_to_be_shown_again() throws Exception {
        var held = holdAll("/api/mailbox/held", 6, "application/json");

        var reader = crowd.submit(() -> gateway.get("/file/krut?lang=en", "Accept", HTML));
        var program = gateway.send("POST", "/api/complaints", "{}", "Content-Type", "application/json");
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.headers().firstValue("Retry-After")).isPresent();
        assertThat(JsonMapper.shared().readTree(program.body()).path("code").asString())
                .isEqualTo("OVERLOADED");

        var page = reader.get();
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body())
                .contains("<html lang=\"en\"", "It is not your fault", "Leave quickly")
                .doesNotContain("/work", "/login", "<script", "??");

        service.forget();
        gateway.send("POST", "/file/krut", "text=%E0%B8%81", "Content-Type", FORM, "Accept", HTML);
        var form = service.next();
        assertThat(form.body()).isEqualTo("text=%E0%B8%81");
        assertThat(form.header("Sucharit-Overloaded")).isEqualTo("true");

        hold.countDown();
        for (var one : held) {
            assertThat(one.get().statusCode()).isEqualTo(200);
        }
        service.forget();
        gateway.send("POST", "/file/krut", "a=1", "Content-Type", FORM, "Sucharit-Overloaded", "true");
        assertThat(service.next().header("Sucharit-Overloaded"))
                .as("only the gateway says so")
                .isEmpty();
    }

    @Test
    void files_that_find_no_turn_are_sent_again_by_reloading_and_hold_up_nobody_who_writes() throws Exception {
        var held = holdAll("/api/complaints/held", 2, FILES);

        var page = gateway.send("POST", "/file/krut", "--b--", "Content-Type", FILES, "Accept", HTML);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("โหลดหน้านี้ใหม่", "ไฟล์ที่เลือกไว้ยังไม่หาย", "ออกทันที");
        // a link that opens beside the page takes nothing away
        assertThat(page.body().replaceAll("<a href=\"/file/how/[^>]*target=\"_blank\"[^>]*>", ""))
                .doesNotContain("/work", "/login", "href=\"/file", "??");
        assertThat(gateway.send("POST", "/api/complaints", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(200);

        hold.countDown();
        for (var one : held) {
            assertThat(one.get().statusCode()).isEqualTo(200);
        }
    }

    /** Returns when all of them are at the service. */
    private List<Future<HttpResponse<String>>> holdAll(String path, int count, String type) throws Exception {
        var there = new CountDownLatch(count);
        service.on(path, exchange -> {
            there.countDown();
            held(exchange);
        });
        List<Future<HttpResponse<String>>> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            held.add(crowd.submit(() -> gateway.send("POST", path, "{}", "Content-Type", type)));
        }
        assertThat(there.await(60, TimeUnit.SECONDS)).isTrue();
        return held;
    }

    @Test
    void twenty_large_files_are_let_in_and_stream_through_from_a_phone_that_falls_silent_on_the_way() throws Exception {
        var first = new CountDownLatch(1);
        var read = new long[1];
        service.on("/api/complaints/large", exchange -> {
            var chunk = new byte[8192];
            try (var in = exchange.getRequestBody()) {
                for (int count; (count = in.read(chunk)) >= 0; first.countDown()) {
                    read[0] += count;
                }
            }
            Backend.respond(exchange, 201, "{}");
        });
        try (var phone = new Socket("127.0.0.1", gateway.port)) {
            var out = phone.getOutputStream();
            head(out, 3_000_000);
            out.write(new byte[1_000_000]);
            out.flush();
            assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(2_500);
            out.write(new byte[2_000_000]);
            out.flush();
            assertThat(new String(phone.getInputStream().readAllBytes(), UTF_8)).startsWith("HTTP/1.1 201");
        }
        assertThat(read[0]).isEqualTo(3_000_000);

        try (var phone = new Socket("127.0.0.1", gateway.port)) {
            head(phone.getOutputStream(), 20L * 30 * 1024 * 1024);
            phone.getOutputStream().write(new byte[100_000]);
            phone.getOutputStream().flush();
            for (int i = 0; i < 6_000 && read[0] < 3_100_000; i++) {
                Thread.sleep(10);
            }
        }
        assertThat(read[0]).as("600 MB were let in").isGreaterThanOrEqualTo(3_050_000);
        try (var phone = new Socket("127.0.0.1", gateway.port)) {
            head(phone.getOutputStream(), 700L * 1024 * 1024);
            phone.getOutputStream().flush();
            var answer = new byte[12];
            assertThat(phone.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            assertThat(new String(answer, UTF_8)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void a_receipt_in_thai_digits_arrives_as_it_was_shown() throws Exception {
        String receipt = "๑๒๓๔๕ ๖๗๘๙๐";
        String request = "GET /api/mailbox HTTP/1.1\r\nHost: localhost\r\nAuthorization: Receipt " + receipt
                + "\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", gateway.port)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
        String arrived = service.next().header("Authorization");
        assertThat(new String(arrived.getBytes(ISO_8859_1), UTF_8)).isEqualTo("Receipt " + receipt);
    }

    private static void head(OutputStream out, long length) throws IOException {
        out.write(("POST /api/complaints/large HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FILES
                        + "\r\nContent-Length: " + length + "\r\nConnection: close\r\n\r\n")
                .getBytes(UTF_8));
    }

    @Test
    void whatever_the_log_level_nothing_is_written_about_a_citizen_s_request(CapturedOutput log) throws Exception {
        var known = "public-" + UUID.randomUUID();
        var marker = "marker" + UUID.randomUUID();
        LoggerFactory.getLogger("org.sucharit.gateway").info(known);
        assertThat(log.getAll()).as("it can be found").contains(known);
        assertThat(LoggerFactory.getLogger("org.apache.hc.client5.http.wire").isDebugEnabled())
                .isFalse();
        int before = log.getAll().length();

        gateway.send("POST", "/api/complaints", marker, "Content-Type", "application/json", "Idempotency-Key", marker);
        gateway.send("POST", "/file/" + marker, "text=" + marker, "Content-Type", FORM, "Accept", HTML);
        gateway.get("/mailbox?x=" + marker + "%zz".replace("%zz", "%25zz"), "Cookie", "sucharit-mailbox=" + marker);
        gateway.get("/api/mailbox", "Authorization", "Receipt " + marker);
        service.answers("/api/mailbox/" + marker, 500);
        gateway.get("/api/mailbox/" + marker);
        service.on("/api/mailbox/gone", exchange -> exchange.close());
        gateway.get("/api/mailbox/gone?" + marker);
        broken("GET /api/mailbox/" + marker + "?q=\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        broken("POST /file/krut?a=%zz" + marker + " HTTP/1.1\r\nHost: localhost\r\nCookie: a=\"" + marker
                + "; b\u0002\r\nContent-Length: 0\r\n\r\n");
        broken("POST /api/complaints HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 5000\r\n\r\n{\"" + marker);

        assertThat(log.getAll().substring(before)).doesNotContain(marker).isEmpty();
    }

    private static void broken(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", gateway.port)) {
            socket.setSoTimeout(500);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            var _ = socket.getInputStream().readNBytes(1);
        } catch (IOException hungUp) {
            // all the same
        }
    }
}
