package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sucharit.e2e.Complainant.done;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sucharit.e2e.Door.Reply;
import org.sucharit.e2e.Search.Found;
import org.sucharit.e2e.Search.Where;

/**
 * Whoever copies databases, topics, logs or disks learns nothing of what citizens wrote and are, whatever went wrong meanwhile, and though
 * the whole platform logs at DEBUG.
 */
@Order(2)
@ExtendWith(OnePlatform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MarkersIT {

    private static final String AGENCY = "nong-muang";
    private static final String INVESTIGATOR = "investigator-" + AGENCY;
    private static final Duration RECOVERY = Duration.ofSeconds(90);

    private static final Markers MARKERS = new Markers();
    private static final Openly OPENLY = new Openly(AGENCY);

    private static RunningPlatform platform;
    private static Door door;
    private static String gateway;
    private static Complainant complainant;
    private static SpoiltReadModel readModel;
    private static List<String> cases = List.of();
    private static String receipt = "";
    private static List<Found> found = List.of();

    @BeforeAll
    static void start(RunningPlatform running) {
        platform = running;
        door = new Door(running);
        gateway = running.address("GATEWAY");
        complainant = new Complainant(gateway, door, MARKERS);
        readModel = new SpoiltReadModel(running);
    }

    @AfterAll
    static void leaveEverythingReadable() {
        readModel.heal();
        readModel.close();
        await().atMost(RECOVERY)
                .ignoreExceptions()
                .until(() -> door.get("/api/cases?agency=" + AGENCY, INVESTIGATOR)
                                .json()
                                .path("total")
                                .asInt()
                        > 0);
    }

    @Test
    @Order(1)
    void citizens_file_complaints_of_every_kind_and_come_back() throws Exception {
        OPENLY.publish(platform, door);
        done(staff("PUT", "/api/complaint-questions/" + AGENCY, questions()), 200);

        receipt = complainant.fileWithFiles(complainant.complaint(AGENCY, "SERVICE"));
        complainant.visit(receipt);
        for (var kind : List.of("CORRUPTION", "SERVICE", "SUGGESTION", "ENQUIRY"))
            complainant.file(complainant.complaint(AGENCY, kind));
        var passerby = new Passerby(gateway, MARKERS);
        passerby.visit(passerby.file(AGENCY));

        cases = new Databases(platform).cases(AGENCY);
        assertThat(cases).hasSize(6);
    }

    @Test
    @Order(2)
    void staff_work_on_them() throws Exception {
        var desk = desk(INVESTIGATOR, 0).declared();
        desk.work();
        var inspector = desk("inspector", 0).declared();
        inspector.denies(desk.asksFor("IDENTITY"));
        inspector.grants(desk.asksFor("IDENTITY"));
        inspector.grants(desk.asksFor("ORIGINALS"));
        desk.opens();
        desk.read();
        desk("inspector", 1).declared().does("/mark-staff", "{\"staff\":[\"%s\"]}".formatted(MARKERS.word("marked")));
        desk(INVESTIGATOR, 3).declared().does("/reject", desk.reason("rejection"));
        desk(INVESTIGATOR, 4)
                .declared()
                .does("/refer", "{\"to\":\"NACC\"," + desk.reason("referral").substring(1));
        var words =
                staff("POST", "/api/cases/search", "{\"query\":\"%s\"}".formatted(MARKERS.word("api-service-title")));
        assertThat(done(words, 200).json().path("total").asInt()).isEqualTo(1);

        var recorded = complainant.complaint(AGENCY, "ENQUIRY").replaceFirst("\\{", "{\"channel\":\"LETTER\",");
        var printed = done(staff("POST", "/api/cases", recorded), 201).json().path("receipt");
        var own = complainant.exchange(MARKERS.receipt(printed.asString()));
        assertThat(complainant.look(own).status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void requests_that_fail_are_refused() throws Exception {
        var good = complainant.complaint(AGENCY, "CORRUPTION");
        var visits = new FailingVisits(MARKERS, receipt);
        for (var name : List.of("GATEWAY", "COMPLAINTS")) {
            var failing = new FailingRequests(platform, name, door);
            failing.send(new FailingFilings(MARKERS, AGENCY, good).all());
            failing.send(visits.all());
            failing.send(visits.staff("/api/cases/" + cases.getFirst(), door.bearer(INVESTIGATOR)));
            failing.sendRaw(MARKERS);
            assertThat(failing.faults()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void uploads_break_and_the_service_is_killed_while_others_go_on() throws Exception {
        var complaint = complainant.complaint(AGENCY, "SERVICE");
        try (var uploads = new BrokenUploads(platform, MARKERS)) {
            uploads.begin("GATEWAY", complaint).begin("COMPLAINTS", complaint).awaitTaken();
        }
        try (var uploads = new BrokenUploads(platform, MARKERS)) {
            uploads.begin("GATEWAY", complaint).begin("COMPLAINTS", complaint).awaitTaken();
            platform.kill("complaints-service");
        }
        await().atMost(RECOVERY).until(() -> platform.isReady("COMPLAINTS"));
        await().atMost(RECOVERY)
                .ignoreExceptions()
                .until(() -> complainant.look(receipt).status() == 200);
    }

    @Test
    @Order(5)
    void a_projection_fails() throws Exception {
        var desk = desk(INVESTIGATOR, 0);
        readModel.spoil(cases.getFirst(), desk.version());
        desk.does("/notes", "{\"text\":\"%s\"}".formatted(MARKERS.text("note-of-dead-letter")));
        readModel.awaitDeadLetter(cases.getFirst());
    }

    @Test
    @Order(6)
    void what_is_public_is_found_in_every_kind_of_place() throws Exception {
        var sought = new ArrayList<>(MARKERS.all());
        sought.addAll(OPENLY.sought());
        var search = new Search(sought);

        new Places(platform, door).search(search);

        found = search.found();
        assertThat(found.stream()
                        .filter(one -> one.what().open())
                        .map(Found::where)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Where.class))))
                .containsExactlyInAnyOrder(Where.values());
        assertThat(found.stream()
                        .filter(one -> one.what().name().equals("title"))
                        .map(Found::where))
                .contains(
                        Where.POSTGRES_FILES,
                        Where.POSTGRES_ROWS,
                        Where.KAFKA_FILES,
                        Where.KAFKA_RECORDS,
                        Where.MONGODB,
                        Where.FILES,
                        Where.LOGS,
                        Where.TEMPORARY);
    }

    @Test
    @Order(7)
    void nothing_that_citizens_wrote_or_are_is_found_anywhere() {
        assertThat(found).as("the search was made").isNotEmpty();
        assertThat(found.stream().filter(one -> !one.what().open())).isEmpty();
    }

    private static Desk desk(String account, int number) {
        return new Desk(gateway, door, MARKERS, account, cases.get(number));
    }

    private static Reply staff(String method, String path, String body) throws IOException, InterruptedException {
        return door.send(
                gateway,
                method,
                path,
                body.getBytes(UTF_8),
                "Authorization",
                door.bearer(INVESTIGATOR),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static String questions() {
        var kinds = "\"kinds\":[\"CORRUPTION\",\"SERVICE\",\"SUGGESTION\",\"ENQUIRY\"]";
        return """
                {"questions":[{"key":"place","textTh":"ที่ไหน","kind":"TEXT",%1$s},
                              {"key":"since","textTh":"ตั้งแต่เมื่อไร","kind":"DATE",%1$s}]}""".formatted(kinds);
    }
}
