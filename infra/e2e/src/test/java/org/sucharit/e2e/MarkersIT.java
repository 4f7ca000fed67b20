package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
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
    private static final Duration RECOVERY = Duration.ofMinutes(4);

    private static final Markers MARKERS = new Markers();
    private static final Openly OPENLY = new Openly(AGENCY);

    private static RunningPlatform platform;
    private static Door door;
    private static Office office;
    private static Complainant complainant;
    private static SpoiltReadModel readModel;
    private static PoisonEvents poison;
    private static List<String> cases = List.of();
    private static String receipt = "";
    private static List<Found> found = List.of();

    @BeforeAll
    static void start(RunningPlatform running) {
        platform = running;
        door = new Door(running);
        var gateway = running.address("GATEWAY");
        office = new Office(gateway, door, MARKERS, AGENCY);
        complainant = new Complainant(gateway, door, MARKERS);
        readModel = new SpoiltReadModel(running);
        poison = new PoisonEvents(running, door, OPENLY.title());
    }

    @AfterAll
    static void leaveEverythingReadable() throws Exception {
        poison.heal();
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
        office.asks();

        receipt = complainant.fileWithFiles(complainant.complaint(AGENCY, "SERVICE"));
        complainant.visit(receipt);
        for (var kind : List.of("CORRUPTION", "SERVICE", "SUGGESTION", "ENQUIRY"))
            complainant.file(complainant.complaint(AGENCY, kind));
        var passerby = new Passerby(platform.address("GATEWAY"), MARKERS);
        passerby.visit(passerby.file(AGENCY));

        cases = new Databases(platform).cases(AGENCY);
        assertThat(cases).hasSize(6);
    }

    @Test
    @Order(2)
    void staff_work_on_them() throws Exception {
        office.worksOn(cases.get(0));
        office.marksIn(cases.get(1));
        office.rejects(cases.get(3));
        office.refers(cases.get(4));
        assertThat(office.finds(MARKERS.word("api-service-title"))).isEqualTo(1);

        var own = complainant.exchange(office.records(complainant.complaint(AGENCY, "ENQUIRY")));
        assertThat(complainant.look(own).status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void staff_work_on_another_by_forms_of_pages() throws Exception {
        office.worksByPagesOn(cases.get(2), MARKERS.word("api-service-title"), MARKERS.word("api-service-name"));

        var own = complainant.exchange(office.recordsByPage());
        assertThat(complainant.look(own).status()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void requests_that_fail_are_refused() throws Exception {
        var good = complainant.complaint(AGENCY, "CORRUPTION");
        var visits = new FailingVisits(MARKERS, receipt);
        for (var name : List.of("GATEWAY", "COMPLAINTS")) {
            var failing = new FailingRequests(platform, name, door);
            failing.send(new FailingFilings(MARKERS, AGENCY, good).all());
            failing.send(visits.all());
            failing.send(visits.staff("/api/cases/" + cases.getFirst(), door.bearer(INVESTIGATOR)));
            failing.send(new FailingForms(MARKERS, door.bearer(INVESTIGATOR)).all("/cases/" + cases.getFirst()));
            failing.sendRaw(MARKERS);
            assertThat(failing.faults()).isEmpty();
        }
    }

    @Test
    @Order(5)
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
    @Order(6)
    void a_projection_a_publisher_and_a_reader_of_topics_fail() throws Exception {
        var desk = office.desk(cases.getFirst());
        readModel.spoil(cases.getFirst(), desk.version());
        desk.does("/notes", "{\"text\":\"%s\"}".formatted(MARKERS.text("note-of-dead-letter")));
        readModel.awaitDeadLetter(cases.getFirst());
        poison.happen();
    }

    @Test
    @Order(7)
    void what_is_public_is_found_in_every_kind_of_place() throws Exception {
        var sought = new ArrayList<>(MARKERS.all());
        sought.addAll(OPENLY.sought());
        var search = new Search(sought);

        new Places(platform, door).search(search);

        found = search.found();
        assertThat(found.stream().filter(one -> one.what().open()).map(Found::where))
                .contains(Where.values());
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
                        Where.DEAD_LETTERS,
                        Where.LOGS,
                        Where.TEMPORARY);
    }

    @Test
    @Order(8)
    void dead_letters_of_every_kind_are_full_and_what_is_public_is_found_in_them() {
        assertThat(found.stream()
                        .filter(one ->
                                one.where() == Where.DEAD_LETTERS && one.what().open())
                        .map(Found::place))
                .contains(
                        "complaints.parked",
                        "complaints.public.parked_event.aggregate_id",
                        "complaints.public.topic_parked.agency");
    }

    @Test
    @Order(9)
    void nothing_that_citizens_wrote_or_are_is_found_anywhere() {
        assertThat(found).as("the search was made").isNotEmpty();
        assertThat(found.stream().filter(one -> !one.what().open())).isEmpty();
    }
}
