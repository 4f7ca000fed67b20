package org.sucharit.complaints.filing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.complaints.ComplaintsPlatform;
import org.sucharit.kit.test.Requests.Got;

/** With everything that a log can tell switched on, nothing that a person typed stands in it, nor in the database. */
class FilingTracesIT extends ComplaintsPlatform {

    private static final String MARKER = "marker" + UUID.randomUUID().toString().replace("-", "");

    @Autowired
    JdbcClient jdbc;

    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level before = Level.INFO;

    @BeforeEach
    void tellEverything() {
        before = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
    }

    @AfterEach
    void tellAsBefore() {
        root.setLevel(before);
        root.detachAppender(log);
    }

    @Test
    void by_pages() {
        var agency = newAgency();
        var visit = new FormVisit(port, agency, "th").press("kind:CORRUPTION");
        visit.press("next", "title", MARKER).expect(422);
        visit.press("next", "category", "OTHER", "title", MARKER);
        visit.press("next", "description", (MARKER + " ").repeat(3000)).expect(422);
        visit.press("next", "description", MARKER, "happenedOn", MARKER);
        visit.press("next", "position-0", MARKER, "name-0", MARKER).expect(422);
        visit.press("next", "position-0", "STAFF", "name-0", MARKER);
        visit.press("next", "my-name", MARKER, "my-email", MARKER);
        visit.upload("send", MARKER + ".txt", MARKER).expect(200);
        var receipt = visit.page().select(".receipt").text();
        visit.post("title=" + MARKER + "&x=%zz" + MARKER, "application/x-www-form-urlencoded")
                .expect(400);
        visit.post(MARKER, "text/plain").expect(415);

        nothingOf(MARKER);
        nothingOf(receipt);
        nothingOf(receipt.replace(" ", ""));
    }

    @Test
    void by_the_interface() {
        var agency = newAgency();
        var key = UUID.randomUUID().toString();
        var complaint = """
                {"agency":"%s","kind":"ENQUIRY","title":"%s","description":"%s","happenedOn":"%s",
                 "identity":{"name":"%s"},"more":{}}""".formatted(agency, MARKER, MARKER, MARKER, MARKER);
        var receipt = send(key, complaint).expect(201).body().path("receipt").asString();
        send(key, complaint.replace("ENQUIRY", MARKER)).expect(400, "INVALID");
        send(key, complaint.replace("\"ENQUIRY\"", MARKER)).expect(400);
        send(key, complaint.replace("{}", "{\"" + MARKER + "\":\"x\"}")).expect(422, "ANSWERS_UNFIT");
        send(key, complaint.replace(agency, MARKER)).expect(422, "AGENCY_UNKNOWN");
        send(key, complaint.replace("\"" + agency + "\"", "\"" + MARKER.toUpperCase(Locale.ROOT) + "\""))
                .expect(400, "INVALID");
        send(key, complaint.replace("\"title\":\"", "\"title\":\"" + MARKER.repeat(30)))
                .expect(400, "INVALID");
        send(key, complaint.substring(0, 60)).expect(400);

        nothingOf(MARKER);
        nothingOf(key);
        nothingOf(receipt);
    }

    @Test
    void bad_json_is_a_clear_problem_and_leaves_nothing() {
        var agency = newAgency();
        var good = """
                {"agency":"%s","kind":"ENQUIRY","title":"ถาม","description":"ถามอะไร"}""".formatted(agency);

        for (var unreadable :
                List.of("", "null", "{", "[]x", good + good, good.replace("}", ",}"), "[".repeat(5000), "\u0000"))
            assertThat(send(key(), unreadable).status()).as(unreadable).isEqualTo(400);
        for (var wrong : List.of(
                good.replace("\"kind\"", "\"title\":\"x\",\"kind\""),
                good.replace("ถาม\"", "\\ud800\""),
                good.replace("ถาม\"", "\\u0000\""),
                good.replace("\"ถาม\"", "{\"a\":1}"),
                good.replace("\"ถาม\"", "null"),
                good.replace("ENQUIRY", "GOSSIP"),
                good.replace("ถามอะไร", "x".repeat(1024 * 1024)),
                good.replace("ถามอะไร", "x".repeat(50_001)),
                good.replace("}", ",\"subjects\":[{\"position\":\"KING\"}]}"),
                good.replace("}", ",\"subjects\":[null]}"),
                good.replace("}", ",\"more\":{\"a\":null}}")))
            assertThat(send(key(), wrong).status())
                    .as(wrong.substring(0, Math.min(200, wrong.length())))
                    .isEqualTo(400);
        asAnyone()
                .with("Idempotency-Key", key())
                .post("/api/complaints", "text/plain", good.getBytes(StandardCharsets.UTF_8))
                .expect(415);
        assertThat(send(key(), good.replace("ถามอะไร", "😀".repeat(50_000))).status())
                .isEqualTo(201);
        assertThat(send(key(), good.replace("ถามอะไร", "𑀅ꩡ ๏๚ ฿ ﷽ \\n\\t")).status())
                .isEqualTo(201);

        assertThat(jdbc.sql("SELECT count(*) FROM domain_event WHERE agency = ?")
                        .param(agency)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private void nothingOf(String secret) {
        assertThat(List.copyOf(log.list))
                .noneSatisfy(event -> assertThat(text(event)).contains(secret));
        assertThat(jdbc.sql("SELECT count(*) FROM domain_event WHERE strpos(payload || meta_data, ?) > 0")
                        .param(secret)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String text(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Got send(String key, String body) {
        return asAnyone().with("Idempotency-Key", key).post("/api/complaints", body);
    }
}
