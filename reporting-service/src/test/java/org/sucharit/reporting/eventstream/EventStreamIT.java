package org.sucharit.reporting.eventstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.test.Contracts;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.reporting.Publisher;
import org.sucharit.reporting.ReportingPlatform;

/** Whoever listens hears every public event once, in an order that stays, and can go on where the connection broke. */
class EventStreamIT extends ReportingPlatform {

    private static final String THRESHOLD = "sucharit.assessment.threshold-set.v1";
    private static final String SSE = "text/event-stream";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tail tail;

    private final String agency = newAgency();
    private final List<Listener> listeners = new ArrayList<>();
    private Publisher publisher;

    @BeforeEach
    void open() throws Exception {
        publisher = new Publisher(
                Arrays.stream(PublicTopic.values()).map(PublicTopic::kafka).toArray(String[]::new));
    }

    @AfterEach
    void close() throws Exception {
        publisher.close();
        for (var listener : listeners) listener.close();
    }

    private Listener listen(String query, String... headers) throws Exception {
        var listener = new Listener(port, query, headers);
        listeners.add(listener);
        return listener;
    }

    private String tell(int below) {
        return send(agency, below, threshold(agency, below));
    }

    private String send(String of, int sequence, String data) {
        return publisher.send(PublicTopic.MEASURES.kafka(), THRESHOLD, of, of + "/2565", sequence, data);
    }

    private void sendAt(String id, Instant time) {
        publisher.send(
                PublicTopic.MEASURES.kafka(), THRESHOLD, agency, agency + "/2565", 1, threshold(agency, 1), id, time);
    }

    private static String threshold(String agency, int below) {
        return "{\"agency\":\"%s\",\"fiscalYear\":2565,\"below\":%d}".formatted(agency, below);
    }

    private void register(String code, String province) {
        publisher.send(PublicTopic.MEASURES.kafka(), "sucharit.agency.registered.v1", code, code, 0, """
            {"agency":"%s","nameTh":"เทศบาล","type":"TOWN_MUNICIPALITY","province":"%s"}\
            """.formatted(
                        code, province));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void what_is_there_comes_at_once_then_what_happens_and_a_reader_goes_on_after_any_of_it() throws Exception {
        var ids = List.of(tell(1), tell(2), tell(3));
        var all = listen("?since=0&agency=" + agency);
        assertThat(all.response.headers().firstValue("Content-Type")).contains("application/x-ndjson;charset=UTF-8");
        assertThat(all.ids(3)).isEqualTo(ids);
        var after = listen("?agency=" + agency + "&since=" + ids.get(1));
        assertThat(after.ids(1)).containsExactly(ids.get(2));
        var later = tell(4);
        assertThat(all.ids(1)).containsExactly(later);
        assertThat(after.ids(1)).containsExactly(later);
        assertThat(listen("?agency=" + agency).ids(4)).startsWith(ids.getFirst());
    }

    @Test
    void a_line_is_a_cloud_event_with_what_its_contract_says() throws Exception {
        var id = tell(90);
        var event = listen("?since=0&agency=" + agency).event();
        assertThat(event.propertyNames())
                .startsWith("specversion", "id", "source", "type", "subject", "time")
                .endsWith("data");
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("id").asString()).isEqualTo(id);
        assertThat(event.path("type").asString()).isEqualTo(THRESHOLD);
        assertThat(event.path("subject").asString()).isEqualTo(agency + "/2565");
        assertThat(Instant.parse(event.path("time").asString())).isBeforeOrEqualTo(Instant.now());
        assertThat(Contracts.errors(THRESHOLD, event.path("data").toString())).isEmpty();
    }

    @Test
    void a_field_that_is_in_no_contract_stays_inside() throws Exception {
        send(agency, 1, """
            {"agency":"%s","fiscalYear":2565,"below":9,"note":"ลับ"}\
            """.formatted(agency));
        assertThat(listen("?since=0&agency=" + agency).event().path("data").propertyNames())
                .containsExactly("agency", "fiscalYear", "below");
    }

    @Test
    void an_event_published_twice_is_heard_once() throws Exception {
        var id = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) sendAt(id, Instant.now());
        var last = tell(2);
        assertThat(listen("?since=0&agency=" + agency).ids(2)).containsExactly(id, last);
    }

    @Test
    void server_sent_events_go_on_after_the_last_one_and_begin_now_when_nothing_is_asked() throws Exception {
        var first = tell(1);
        var second = tell(2);
        var again = listen("?since=0&agency=" + agency, "Accept", SSE, "Last-Event-ID", first);
        assertThat(again.response.headers().firstValue("Content-Type")).contains("text/event-stream;charset=UTF-8");
        assertThat(again.line()).startsWith("retry:");
        assertThat(again.line()).isEqualTo("id: " + first);
        assertThat(again.line()).isEqualTo("id: " + second);
        assertThat(again.line()).startsWith("data: {\"specversion\":\"1.0\",\"id\":\"" + second);
        var now = listen("?agency=" + agency, "Accept", SSE);
        assertThat(now.line()).startsWith("retry:");
        assertThat(now.line()).startsWith("id: ");
        assertThat(now.isQuiet()).isTrue();
        var third = tell(3);
        assertThat(now.line()).isEqualTo("id: " + third);
    }

    @Test
    void an_instant_is_where_to_begin_too() throws Exception {
        var old = Instant.parse("2020-01-01T00:00:00Z");
        var id = UUID.randomUUID().toString();
        sendAt(id, old);
        var recent = tell(2);
        var query = "?agency=" + agency + "&since=";
        assertThat(listen(query + "0").ids(2)).containsExactly(id, recent);
        assertThat(listen(query + "2020-01-01T00:00:00Z").ids(2)).containsExactly(id, recent);
        assertThat(listen(query + encoded("2020-01-01T07:00:01+07:00")).ids(1)).containsExactly(recent);
        assertThat(listen(query + "2020-01-02").ids(1)).containsExactly(recent);
    }

    @Test
    void a_reader_that_does_not_follow_gets_what_is_there_and_an_end() throws Exception {
        var ids = List.of(tell(1), tell(2));
        assertThat(listen("?since=0&agency=" + agency).ids(2)).isEqualTo(ids);
        for (var since : List.of("0", ids.getFirst(), ids.getLast())) {
            var whole = listen("?follow=false&agency=" + agency + "&since=" + since);
            assertThat(whole.rest()).hasSize(since.equals("0") ? 2 : 1 - ids.indexOf(since));
        }
    }

    @Test
    void topics_and_provinces_are_chosen() throws Exception {
        register(agency, "บึงกาฬ");
        var elsewhere = newAgency();
        register(elsewhere, "มุกดาหาร");
        var figures = publisher.send(
                PublicTopic.COMPLAINT_FIGURES.kafka(),
                "sucharit.complaint-figures.begun.v1",
                agency,
                "figures-" + agency,
                0,
                """
                {"agency":"%s","from":"2026-11"}\
                """.formatted(agency));
        var below = tell(1);
        var inProvince = listen("?since=0&province=" + encoded("บึงกาฬ"));
        assertThat(inProvince.ids(3)).contains(figures, below);
        assertThat(inProvince.isQuiet()).isTrue();
        for (var topic : List.of("complaint-figures", "sucharit.complaint-figures.v1", "complaint-figures,reports"))
            assertThat(listen("?since=0&agency=" + agency + "&topic=" + topic).ids(1))
                    .containsExactly(figures);
        var live = listen("?topic=measures&province=" + encoded("บึงกาฬ"), "Accept", SSE);
        assertThat(live.line()).startsWith("retry:");
        assertThat(live.line()).startsWith("id: ");
        send(elsewhere, 1, threshold(elsewhere, 1));
        var here = tell(2);
        assertThat(live.line()).isEqualTo("id: " + here);
    }

    @Test
    void what_nobody_can_go_on_from_and_what_nobody_may_read_is_said() throws Exception {
        tell(1);
        var anyone = asAnyone();
        // at once: each is waited for a while, it might just have happened
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var unknown = threads.invokeAll(List.<Callable<Got>>of(
                    () -> anyone.get("/api/events?since=" + UUID.randomUUID()),
                    () -> anyone.get("/api/events?since=-1"),
                    () -> anyone.get("/api/events?since=" + encoded("' OR 1=1 --")),
                    () -> anyone.with("Accept", SSE)
                            .with("Last-Event-ID", "gone")
                            .get("/api/events")));
            for (var one : unknown) one.get().expect(404, "POSITION_UNKNOWN");
        }
        anyone.get("/api/events?since=2999-01-01T00:00:00Z").expect(400, "SINCE_IN_FUTURE");
        for (var hidden : List.of("complaints", "sucharit.complaints.v1", "sucharit.directory.v1", "nothing"))
            anyone.get("/api/events?topic=" + hidden).expect(404, "TOPIC_UNKNOWN");
        anyone.get("/api/events?agency=no-such-agency").expect(404, "AGENCY_UNKNOWN");
        anyone.get("/api/events?province=Lampang").expect(404, "PROVINCE_UNKNOWN");
        anyone.with("Accept", "text/csv").get("/api/events").expect(406);
        assertThat(anyone.with("Accept-Language", "en")
                        .get("/api/events?since=x")
                        .body()
                        .path("detail")
                        .asString())
                .startsWith("No event has that id");
    }

    @Test
    void one_who_never_reads_slows_nobody_and_whoever_leaves_is_forgotten() throws Exception {
        tell(1);
        int before = tail.readers();
        var sleepers = new ArrayList<Socket>();
        for (int i = 0; i < 20; i++) sleepers.add(sleeper());
        await().atMost(Duration.ofSeconds(60)).until(() -> tail.readers() >= before + 20);
        var awake = listen("?agency=" + agency, "Accept", SSE);
        for (int i = 0; i < 300; i++) tell(i);
        var last = tell(300);
        for (var line = awake.line(); !line.equals("id: " + last); line = awake.line())
            assertThat(line).isNotBlank();
        for (var sleeper : sleepers) sleeper.close();
        awake.close();
        tell(301);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            tell(302);
            assertThat(tail.readers()).isLessThanOrEqualTo(before);
        });
    }

    @Test
    void whoever_comes_when_all_places_are_taken_is_told_when_to_come_again() throws Exception {
        var id = tell(1);
        int taken = 0;
        try {
            while (tail.enter()) taken++;
            var full = asAnyone().with("Accept-Language", "en").get("/api/events");
            full.expect(503, "STREAMS_FULL");
            assertThat(full.response().headers().firstValue("Retry-After")).contains("30");
        } finally {
            for (; taken > 0; taken--) tail.leave();
        }
        assertThat(listen("?since=0&agency=" + agency).ids(1)).containsExactly(id);
    }

    @Test
    void one_who_is_stuck_is_sent_away_while_others_hear_everything_at_once() throws Exception {
        var name = "ก".repeat(20_000);
        for (int i = 0; i < 100; i++) rename(i, name);
        var awake = listen("?since=0&agency=" + agency);
        awake.ids(100);
        int before = tail.readers();
        var sleepers = new ArrayList<Socket>();
        for (int i = 0; i < 10; i++) sleepers.add(sleeper());
        await().atMost(Duration.ofSeconds(60)).until(() -> tail.readers() >= before + 10);
        long begin = System.nanoTime();
        var last = tell(100);
        assertThat(awake.ids(1)).containsExactly(last);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        await().atMost(Duration.ofSeconds(60)).until(() -> tail.readers() <= before);
        for (var sleeper : sleepers) sleeper.close();
    }

    private void rename(int sequence, String name) {
        publisher.send(
                PublicTopic.MEASURES.kafka(), "sucharit.agency.renamed.v1", agency, agency, sequence, """
                {"agency":"%s","nameTh":"%s"}\
                """.formatted(
                                agency, name));
    }

    private Socket sleeper() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.getOutputStream()
                .write("GET /api/events?since=0 HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Test
    void the_order_outlives_a_topic_that_is_read_again_from_the_beginning() throws Exception {
        var ids = List.of(tell(1), tell(2), tell(3));
        assertThat(listen("?since=0&agency=" + agency).ids(3)).isEqualTo(ids);
        jdbc.sql("DELETE FROM topic_place WHERE name = 'event-tape-measures'").update();
        jdbc.sql("UPDATE topic_life SET life = gen_random_uuid() WHERE name = 'event-tape-measures'")
                .update();
        var later = tell(4);
        var after = listen("?agency=" + agency + "&since=" + ids.getFirst());
        assertThat(after.ids(3)).containsExactly(ids.get(1), ids.get(2), later);
        assertThat(after.isQuiet()).isTrue();
    }
}
