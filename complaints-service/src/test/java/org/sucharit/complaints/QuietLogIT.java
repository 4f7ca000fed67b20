package org.sucharit.complaints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.net.Socket;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.sucharit.kit.test.Tokens;

/** An operator who sets every log level to TRACE and exposes every endpoint learns nothing about who files what. */
@SpringBootTest(
        classes = ComplaintsApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.root=trace",
            "logging.level.org.springframework=trace",
            "management.endpoints.web.exposure.include=*",
            "spring.web.error.include-stacktrace=always",
            "spring.web.error.include-message=always"
        })
@ExtendWith(OutputCaptureExtension.class)
class QuietLogIT extends ComplaintsPlatform {

    private final String marker = "mark" + UUID.randomUUID().toString().replace("-", "");

    @AfterAll
    static void quiet() {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.INFO);
    }

    @Test
    void nothing_that_citizens_send_is_written_and_not_that_they_send_it(CapturedOutput log) throws Exception {
        var agency = newAgency();
        LoggerFactory.getLogger("org.sucharit.complaints.test").info("known {}", marker);
        assertThat(log.getAll()).as("it can be found").contains("known " + marker);
        int before = log.getAll().length();

        var receipt = sendAll(agency);

        var written = log.getAll().substring(before);
        assertThat(written).doesNotContain(marker, receipt, receipt.replace(" ", ""), "/api/complaints", "/file/");
    }

    @Test
    void without_the_filter_it_would_be_written(CapturedOutput log) throws Exception {
        var logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        var filter = logs.getTurboFilterList().stream()
                .filter(QuietLog.class::isInstance)
                .findFirst()
                .orElseThrow();
        int before = log.getAll().length();
        logs.getTurboFilterList().remove(filter);
        try {
            sendAll(newAgency());
        } finally {
            logs.addTurboFilter(filter);
        }
        assertThat(log.getAll().substring(before)).contains(marker);
    }

    /** One good filing, and one failing request of each kind; gives the receipt. */
    private String sendAll(String agency) throws IOException {
        var json = """
                {"agency":"%s","kind":"CORRUPTION","category":"BRIBERY","title":"%2$s","description":"%2$s",
                 "subjects":[{"name":"%2$s","position":"STAFF"}],
                 "identity":{"name":"%2$s","phone":"%2$s","email":"%2$s"}}""".formatted(agency, marker);
        var key = marker + UUID.randomUUID();
        var filed = keyed(key, json).expect(201).body().path("receipt").asString();
        keyed("1", json).expect(400);
        keyed(key, json.replace("BRIBERY", marker)).expect(400);
        keyed(key, json.replace("\"kind\"", "\"" + marker + "\"")).expect(400);
        keyed(key, json.replace("\"title\":\"", "\"title\":\"" + marker.repeat(200)))
                .expect(400);
        keyed(key, json.substring(0, json.length() / 2)).expect(400);
        asAnyone().with("Idempotency-Key", key).post("/api/complaints", "text/plain", marker.getBytes(UTF_8));
        asAnyone().with("Authorization", "Receipt " + filed).get("/api/mailbox").expect(200);
        asAnyone().with("Authorization", "Receipt " + marker).get("/api/mailbox");
        asAnyone().get("/api/complaints/" + marker + "?q=" + marker);
        form("/file/" + agency, "carried=" + marker + "&title=" + marker + "%zz&" + marker + "=%");
        form("/mailbox", "receipt=" + marker + "%zz");
        multipart("--b\r\nContent-Disposition: form-data; name=\"complaint\"\r\n\r\n" + marker);
        broken("GET /api/mailbox/" + marker + "?q=\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        broken("GET /file/" + agency + "?q=%zz" + marker + " HTTP/1.1\r\nHost: localhost\r\nCookie: a=\"" + marker
                + "; sucharit-mailbox=" + marker + "\u0002\r\n\r\n");
        broken("POST /api/complaints HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: "
                + key + "\r\nContent-Length: 9000\r\n\r\n{\"title\":\"" + marker);
        return filed;
    }

    private org.sucharit.kit.test.Requests.Got keyed(String key, String json) {
        return asAnyone().with("Idempotency-Key", key).post("/api/complaints", json);
    }

    private void form(String path, String body) {
        asAnyone().post(path, "application/x-www-form-urlencoded", body.getBytes(UTF_8));
    }

    private void multipart(String body) {
        asAnyone()
                .with("Idempotency-Key", marker + UUID.randomUUID())
                .post("/api/complaints", "multipart/form-data; boundary=b", body.getBytes(UTF_8));
    }

    private void broken(String request) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(500);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            var _ = socket.getInputStream().readNBytes(1);
        } catch (IOException hungUp) {
            // all the same
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"heapdump", "threaddump", "httpexchanges", "loggers", "logfile", "env", "configprops"})
    void what_would_show_memory_requests_or_settings_is_not_there(String endpoint) {
        as(Tokens.admin()).get("/actuator/metrics").expect(200);
        as(Tokens.admin()).get("/actuator/" + endpoint).expect(404);
    }

    @Test
    void an_error_shows_no_more_than_its_code() {
        var answer = asAnyone().get("/api/mailbox/" + marker + "?trace=true&message=true&errors=true");
        assertThat(answer.body().toString()).doesNotContain("trace", "xception", marker);
    }
}
