package org.sucharit.measures.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The running service checks pages of little servers as time goes by. */
class LinkCheckIT extends Platform {

    static final Duration MINUTE = Duration.ofSeconds(61);
    static final Duration RETRY = Duration.ofMinutes(6);
    static final Duration DAY = Duration.ofHours(25);

    @Autowired
    LinkStates states;

    @Autowired
    JdbcClient jdbc;

    final LittleServer server = LittleServer.onItsOwnHost();
    String agency = "";

    @BeforeEach
    void anAgency() {
        agency = newAgency();
        register(agency);
        // the test before may have left the clock's hands far ahead
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> isDueWithin(MINUTE.multipliedBy(2), "link-check"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> isDueWithin(Duration.ofMinutes(61), "link-watch"));
    }

    private boolean isDueWithin(Duration time, String work) {
        return Instant.parse(work(work).path("nextRun").asString())
                .isBefore(clock.instant().plus(time));
    }

    private JsonNode work(String name) {
        return as(Tokens.admin()).get("/actuator/periodic/" + name).expect(200).body();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_address_is_found_within_the_hour_and_looked_at_every_day() {
        server.on("/plan", 200, "แผน");
        discloses("/plan");
        clock.advance(Duration.ofMinutes(61));
        await("/plan", "ANSWERED");
        assertThat(server.asked()).hasSize(1);
        for (int day = 1; day <= 3; day++) {
            clock.advance(DAY);
            awaitAsked(day + 1);
        }
        assertThat(history("/plan")).as("what stays as it is is no event").containsExactly("LinkAnswered");
        var link = states.of(new AgencyId(agency), List.of(server.at("/plan")))
                .values()
                .iterator()
                .next();
        assertThat(link.state()).isEqualTo(Condition.ANSWERED);
        assertThat(link.lastCheckedOn()).isEqualTo(LocalDate.now(clock));
        assertThat(link.since()).isBefore(link.lastCheckedOn());
        assertThat(link.status()).isEqualTo(200);
    }

    @Test
    void a_failure_counts_only_when_it_is_seen_twice() {
        server.inTurn(
                "/plan",
                LittleServer.answer(200, "a"),
                LittleServer.answer(404, ""),
                LittleServer.answer(200, "a"),
                LittleServer.answer(404, ""),
                LittleServer.answer(404, ""),
                LittleServer.answer(200, "a"));
        discloses("/plan");
        checkNow();
        await("/plan", "ANSWERED");
        clock.advance(DAY);
        awaitAsked(2);
        clock.advance(RETRY);
        awaitAsked(3);
        assertThat(history("/plan")).containsExactly("LinkAnswered");
        clock.advance(DAY);
        awaitAsked(4);
        clock.advance(RETRY);
        await("/plan", "GONE");
        clock.advance(DAY);
        awaitAsked(6);
        clock.advance(RETRY);
        await("/plan", "ANSWERED");
        assertThat(history("/plan")).containsExactly("LinkAnswered", "LinkGone", "LinkAnswered");
    }

    @Test
    void each_state_is_listed_with_what_belongs_to_it() {
        server.redirect("/old", 301, "/new").on("/new", 200, "x");
        discloses("/old", "/new", "/none", "http://10.0.0.1/");
        checkNow();
        await("/new", "ANSWERED");
        clock.advance(RETRY);
        var moved = await("/old", "MOVED");
        assertThat(moved.path("movedTo").asString()).isEqualTo(server.at("/new").toString());
        var gone = await("/none", "GONE");
        assertThat(gone.path("status").asInt()).isEqualTo(404);
        assertThat(gone.path("trouble").asString()).isEqualTo("STATUS");
        assertThat(await(URI.create("http://10.0.0.1/"), "GONE").path("trouble").asString())
                .isEqualTo("NOT_ALLOWED");
        var onlyGone = asAnyone()
                .get("/api/link-checks?state=GONE&agency=" + agency)
                .expect(200)
                .body();
        assertThat(onlyGone.path("total").asInt()).isEqualTo(2);
        asAnyone().get("/api/link-checks?state=LOST").expect(400, "INVALID");
        asAnyone().get("/api/link-checks?size=900").expect(400, "INVALID");
    }

    @Test
    void a_page_that_says_something_else_has_another_dated_hash() {
        server.inTurn(
                "/plan",
                LittleServer.answer(200, "a", "ETag: \"1\""),
                LittleServer.answer(304, ""),
                LittleServer.answer(200, "b"));
        discloses("/plan");
        checkNow();
        await("/plan", "ANSWERED");
        assertThat(hashes("/plan")).hasSize(1);
        clock.advance(DAY);
        awaitAsked(2);
        assertThat(server.asked().getLast().headers()).containsEntry("if-none-match", "\"1\"");
        assertThat(hashes("/plan")).hasSize(1);
        clock.advance(DAY);
        awaitAsked(3);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> hashes("/plan").size() == 2);
        assertThat(hashes("/plan").getFirst()).isEqualTo(LocalDate.now(clock).toString());
        assertThat(history("/plan")).containsExactly("LinkAnswered");
    }

    @Test
    void documents_are_told_by_their_sha256_whenever_it_is_another_and_pages_by_what_they_name() {
        var pdf = "Content-Type: application/pdf";
        server.inTurn(
                        "/report.pdf",
                        LittleServer.answer(200, "report", pdf),
                        LittleServer.answer(200, "report", pdf),
                        LittleServer.answer(200, "another", pdf))
                .inTurn(
                        "/reports",
                        LittleServer.answer(200, "<p>%s</p>".formatted(sha("report")), "Content-Type: text/html"),
                        LittleServer.answer(200, "<p>visitor 2</p>", "Content-Type: text/html"),
                        LittleServer.answer(200, "<p>visitor 3</p>", "Content-Type: text/html"));
        discloses("/report.pdf", "/reports");
        checkNow();
        awaitAsked(2);
        for (int day = 1; day <= 2; day++) {
            clock.advance(DAY);
            awaitAsked(2 + 2 * day);
        }
        assertThat(history("/report.pdf")).containsExactly("LinkAnswered", "ContentSeen", "ContentSeen");
        assertThat(contents("/report.pdf")).containsExactly(sha("report"), sha("another"));
        assertThat(history("/reports")).containsExactly("LinkAnswered", "ContentSeen", "ContentSeen");
        assertThat(contents("/reports")).as("a page is told by what it names").containsExactly("", "");
        assertThat(named("/reports")).containsExactly("[\"" + sha("report") + "\"]", "[]");
    }

    @Test
    void requests_to_one_host_are_a_second_apart() {
        var paths = Stream.of("/1", "/2", "/3", "/4").toArray(String[]::new);
        for (var path : paths) server.on(path, 200, path);
        discloses(paths);
        checkNow();
        awaitAsked(4);
        var times = server.asked().stream().map(LittleServer.Asked::at).sorted().toList();
        for (int i = 1; i < times.size(); i++)
            assertThat(Duration.ofNanos(times.get(i) - times.get(i - 1))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void what_is_named_no_more_is_dropped() {
        server.on("/plan", 200, "x").on("/other", 200, "x");
        discloses("/plan", "/other");
        checkNow();
        await("/plan", "ANSWERED");
        await("/other", "ANSWERED");
        discloses("/other");
        clock.advance(Duration.ofMinutes(61));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> links().size() == 1);
        assertThat(history("/plan")).containsExactly("LinkAnswered", "LinkDropped");
        assertThat(history("/other")).containsExactly("LinkAnswered");
    }

    @Test
    void an_officer_may_ask_now_and_then() {
        var officer = as(Tokens.officer(agency));
        var body = "{\"agency\":\"%s\"}".formatted(agency);
        assertThat(officer.post("/api/link-checks", body)
                        .expect(202)
                        .body()
                        .path("addresses")
                        .asInt())
                .isZero();
        discloses("/plan");
        var first = officer.with("Idempotency-Key", "now")
                .post("/api/link-checks", body)
                .expect(202);
        assertThat(first.body().path("addresses").asInt()).isOne();
        officer.with("Idempotency-Key", "now").post("/api/link-checks", body).expect(202);
        var again = officer.post("/api/link-checks", body).expect(429, "TOO_SOON");
        assertThat(again.response().headers().firstValue("Retry-After")).contains("600");
        clock.advance(Duration.ofMinutes(10));
        officer.post("/api/link-checks", body).expect(202);

        asAnyone().post("/api/link-checks", body).expect(401);
        as(Tokens.officer("another")).post("/api/link-checks", body).expect(403);
        as(Tokens.executive(agency)).post("/api/link-checks", body).expect(403);
        as(Tokens.admin())
                .post("/api/link-checks", "{\"agency\":\"nobody-here\"}")
                .expect(404, "AGENCY_UNKNOWN");
        officer.post("/api/link-checks", "{}").expect(400, "INVALID");
        officer.post("/api/link-checks", "{\"agency\":\"%s\",\"fiscalYear\":2023}".formatted(agency))
                .expect(400, "INVALID");
    }

    @Test
    void a_copy_of_a_page_becomes_evidence() {
        server.redirect("/old", 302, "/page")
                .on("/page", 200, "<script>alert(1)</script>สวัสดี", "Content-Type: text/html");
        var officer = as(Tokens.officer(agency)).with("Idempotency-Key", "copy-1");
        var frozen = officer.post("/api/link-checks/freeze", freeze(server.at("/old")))
                .expect(201);
        assertThat(frozen.body().path("from").asString())
                .isEqualTo(server.at("/page").toString());
        assertThat(frozen.response().headers().firstValue("Location")).contains("/api/evidence/" + frozen.id());
        clock.advance(Duration.ofSeconds(6));
        var repeated = officer.post("/api/link-checks/freeze", freeze(server.at("/old")))
                .expect(201);
        assertThat(repeated.body()).isEqualTo(frozen.body());

        var file = as(Tokens.officer(agency))
                .get("/api/evidence/" + frozen.id() + "/content")
                .expect(200);
        assertThat(new String(file.response().body(), StandardCharsets.UTF_8)).startsWith("<script>");
        assertThat(file.response().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain");
        assertThat(file.response().headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(history("/old")).containsExactly("PageFrozen");
    }

    @Test
    void what_can_not_be_copied_leaves_nothing() {
        server.on("/none", 404, "").on("/huge", (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 40_000; i++) out.write(new byte[1024]);
        });
        var officer = as(Tokens.officer(agency));
        officer.post("/api/link-checks/freeze", freeze(server.at("/none"))).expect(422, "PAGE_NOT_ANSWERING");
        officer.post("/api/link-checks/freeze", freeze(server.at("/none"))).expect(429, "TOO_SOON");
        for (var inside : List.of(
                "http://10.0.0.1/", "http://169.254.169.254/latest", "file:///etc/passwd", "x", "http://[::]/")) {
            clock.advance(Duration.ofSeconds(6));
            officer.post("/api/link-checks/freeze", freeze(inside)).expect(422, "ADDRESS_NOT_ALLOWED");
        }
        clock.advance(Duration.ofSeconds(6));
        officer.post("/api/link-checks/freeze", freeze(server.at("/huge"))).expect(413, "TOO_LARGE");
        asAnyone().post("/api/link-checks/freeze", freeze(server.at("/none"))).expect(401);
        as(Tokens.executive(agency))
                .post("/api/link-checks/freeze", freeze(server.at("/none")))
                .expect(403);
        officer.post("/api/link-checks/freeze", "{\"agency\":\"%s\"}".formatted(agency))
                .expect(400, "INVALID");
        assertThat(history("/none")).isEmpty();
    }

    private String freeze(Object url) {
        return "{\"agency\":\"%s\",\"url\":\"%s\"}".formatted(agency, url);
    }

    /** Addresses on the little server, or elsewhere when they are whole. */
    private void discloses(String... paths) {
        var addresses = Stream.of(paths)
                .map(path -> path.startsWith("/") ? server.at(path).toString() : path)
                .map("{\"url\":\"%s\"}"::formatted)
                .toList();
        as(Tokens.officer(agency))
                .put("/api/disclosures/" + agency + "/2566/O1", "{\"addresses\":%s}".formatted(addresses))
                .expect(200);
    }

    private void checkNow() {
        as(Tokens.officer(agency))
                .post("/api/link-checks", "{\"agency\":\"%s\"}".formatted(agency))
                .expect(202);
        clock.advance(MINUTE.multipliedBy(2));
    }

    private JsonNode await(String path, String state) {
        return await(server.at(path), state);
    }

    /** Work that is due begins within a minute: where nobody is at it, the clock goes on to when somebody will be. */
    private JsonNode await(URI url, String state) {
        return soon().until(
                        () -> link(url),
                        found -> isThere(found.path("state").asString("").equals(state)));
    }

    private void awaitAsked(int times) {
        soon().until(() -> isThere(server.asked().size() >= times));
        settled();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }

    private boolean isThere(boolean there) {
        var work = work("link-check");
        var next = Instant.parse(work.path("nextRun").asString());
        if (!there && !isRunning(work) && next.isAfter(clock.instant())) clock.moveTo(next);
        return there;
    }

    /** What was asked has been written down: whoever checks ends only then. */
    private void settled() {
        soon().until(() -> !isRunning(work("link-check")));
    }

    private static boolean isRunning(JsonNode work) {
        return !work.path("runningOn").asString("").isEmpty();
    }

    private JsonNode link(URI url) {
        for (var link : links()) if (link.path("url").asString().equals(url.toString())) return link;
        return MissingNode.getInstance();
    }

    private List<JsonNode> links() {
        var items = asAnyone()
                .get("/api/link-checks?agency=" + agency)
                .expect(200)
                .body()
                .path("items");
        return Stream.of(items).flatMap(JsonNode::valueStream).toList();
    }

    private List<String> hashes(String path) {
        return asAnyone()
                .get("/api/link-checks/hashes?agency=%s&url=%s".formatted(agency, server.at(path)))
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(hash -> hash.path("seenOn").asString())
                .toList();
    }

    private List<String> contents(String path) {
        return seen(path, node -> node.path("sha256").asString(""));
    }

    private List<String> named(String path) {
        return seen(path, node -> node.path("named").toString());
    }

    private List<String> seen(String path, Function<JsonNode, String> part) {
        return jdbc.sql("""
                        SELECT payload FROM domain_event
                        WHERE aggregate_identifier = ? AND payload_type = 'measures.ContentSeen' ORDER BY sequence_number
                        """)
                .param(new LinkId(new AgencyId(agency), server.at(path)).toString())
                .query((row, _) -> part.apply(new JsonMapper().readTree(row.getString(1))))
                .list();
    }

    private static String sha(String text) {
        try {
            var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return Digested.of(bytes, null, Long.MAX_VALUE).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> history(String path) {
        return jdbc.sql("SELECT payload_type FROM domain_event WHERE aggregate_identifier = ? ORDER BY sequence_number")
                .param(new LinkId(new AgencyId(agency), server.at(path)).toString())
                .query((row, _) -> row.getString(1).replace("measures.", ""))
                .list();
    }
}
