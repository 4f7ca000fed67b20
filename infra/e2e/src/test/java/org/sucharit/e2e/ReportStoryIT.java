package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a plan that an agency once wrote, by its work of half a year, to the report that it signs and publishes, and back. */
@Order(4)
@ExtendWith(OnePlatform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportStoryIT {

    private static final String AGENCY = "nong-muang";
    private static final int YEAR = 2566;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static RunningPlatform platform;
    private static Door door;
    private static Colleague officer;
    private static Colleague clerk;
    private static Colleague executive;
    private static HalfYear work;
    private static WrittenReport report;

    @BeforeAll
    static void start(RunningPlatform running) throws Exception {
        platform = running;
        door = new Door(running);
        officer = Colleague.signedIn(running, door, "officer-" + AGENCY);
        clerk = Colleague.signedIn(running, door, "clerk-" + AGENCY);
        executive = Colleague.signedIn(running, door, "executive-" + AGENCY);
        work = new HalfYear(officer, executive, AGENCY, YEAR);
        report = new WrittenReport("", officer, door); // there is none yet
    }

    /** The real one where it is there, else one that was invented after it. */
    private static OfficialDocument plan() {
        return OfficialDocument.present()
                .filter(document -> document == OfficialDocument.REAL_PLAN)
                .findFirst()
                .orElse(OfficialDocument.PLAN);
    }

    @Test
    @Order(1)
    void an_officer_imports_the_plan_and_names_who_is_in_charge() throws Exception {
        var preview = previewed(officer, AGENCY, plan().fileName(), plan().bytes());
        assertThat(preview.path("coverage").asDouble()).isEqualTo(1.0);
        assertThat(preview.path("kind").asString()).isEqualTo("PLAN");

        officer.does("/api/imports/" + preview.path("id").asString() + "/commit", "");
        officer.writes("/api/agencies/" + AGENCY + "/people", """
                {"people":[{"name":"นายทดสอบ บัญชา","position":"นายกเทศมนตรี","account":"executive-%1$s"},
                           {"name":"นางทดสอบ รอบคอบ","position":"ปลัดเทศบาล","account":"clerk-%1$s"}]}""".formatted(AGENCY));

        var rows = preview.path("measures").size();
        await().atMost(PATIENCE).until(() -> work.measures().size() == rows);
    }

    @Test
    @Order(2)
    void the_agency_works_on_its_measures() throws Exception {
        work.happens();
    }

    @Test
    @Order(3)
    void the_report_of_the_half_year_is_drafted_from_what_was_done() throws Exception {
        report = new WrittenReport(work.reportWith(HalfYear.LAST_DEED), officer, door);

        assertThat(report.measures()).hasSameSizeAs(work.measures());
        assertThat(report.measures().getFirst().path("actions").findValuesAsString("text"))
                .containsExactly(HalfYear.DEED);
        assertThat(report.content().toString()).doesNotContain(HalfYear.LATER);
        assertThat(report.findings()).contains("OBSTACLES_EMPTY");
        assertThat(door.get(report.path()).status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void where_nothing_is_written_the_officer_says_so_with_a_click() throws Exception {
        var desk = "/reports/desk/" + report.id;
        var visit = new PageVisit(platform.address("GATEWAY"), desk, door.bearer("officer-" + AGENCY));
        var asked = visit.forms(desk + "/none");
        assertThat(asked).hasSize(2 * work.measures().size() - 2);

        for (var form : asked) visit.post(desk + "/none", form);

        assertThat(visit.forms(desk + "/none")).isEmpty();
        assertThat(report.findings()).doesNotContain("OBSTACLES_EMPTY");
        assertThat(report.content().path("noneStated").findValuesAsString("by"))
                .hasSameSizeAs(asked)
                .containsOnly("เจ้าหน้าที่ เทศบาลตำบลหนองม่วง (สาธิต)");
    }

    @Test
    @Order(5)
    void it_is_submitted_endorsed_signed_and_published() throws Exception {
        officer.does(report.path() + "/submit", "{\"position\":\"นักวิเคราะห์นโยบายและแผน\"}");
        assertThat(officer.tries(report.path() + "/endorse", "").body()).contains("NOT_THE_CLERK");
        assertThat(executive.tries(report.path() + "/sign", "").body()).contains("NOT_ENDORSED");
        clerk.does(report.path() + "/endorse", "{\"position\":\"ปลัดเทศบาล\"}");
        assertThat(clerk.tries(report.path() + "/sign", "").status()).isEqualTo(403);
        executive.does(report.path() + "/sign", "{\"position\":\"นายกเทศมนตรี\"}");
        assertThat(door.get(report.path()).status()).isEqualTo(404);
        officer.does(report.path() + "/publish", "");

        var page = door.get("/reports/" + report.id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("รอบ 6 เดือน").doesNotContain("??");
        assertThat(door.get(report.path()).json().path("status").asString()).isEqualTo("PUBLISHED");
    }

    @Test
    @Order(6)
    void everyone_gets_it_in_every_format() throws Exception {
        report.keep();

        assertThat(report.text("html")).contains("<html lang=\"th\"", HalfYear.DEED, "นายกเทศมนตรี");
        assertThat(report.text("pdf")).startsWith("%PDF-");
        assertThat(report.text("docx")).startsWith("PK");
        assertThat(report.text("csv")).startsWith("\uFEFF").contains(HalfYear.DEED);
        var digest = MessageDigest.getInstance("SHA-256").digest(report.kept("json"));
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo(door.get(report.path()).json().path("sha256").asString());
    }

    @Test
    @Order(7)
    void imported_again_it_tells_the_same_measures() throws Exception {
        tellsTheSame(report.kept("docx"));
    }

    @Test
    @Order(8)
    void it_does_so_after_a_word_processor_opened_and_saved_it(@TempDir Path folder) throws Exception {
        var saved = new WordProcessor(folder).openedAndSaved(Map.of("report", report.kept("docx")));
        tellsTheSame(saved.getOrDefault("report", new byte[0]));
    }

    /** To another agency the same, to its own nothing new. */
    private static void tellsTheSame(byte[] document) throws Exception {
        var stranger = Colleague.signedIn(platform, door, "officer-bo-phloi");
        var other = previewed(stranger, "bo-phloi", "report.docx", document).path("measures");
        assertThat(WrittenReport.plain(other.valueStream().toList())).isEqualTo(report.told());

        var own = previewed(officer, AGENCY, "report.docx", document);
        assertThat(own.path("kind").asString()).isEqualTo("PROGRESS");
        assertThat(own.path("round").asString()).isEqualTo("FIRST_HALF");
        assertThat(own.path("measures").findValuesAsString("proposal"))
                .containsOnly("UNCHANGED", "SKIP")
                .containsOnlyOnce("SKIP");
    }

    @Test
    @Order(9)
    void what_was_signed_stays_byte_by_byte_whatever_happens_later() throws Exception {
        work.goesOn();
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + platform.port("MONGODB"))) {
            for (var database : List.of("measures", "reporting"))
                client.getDatabase(database).drop();
        }
        platform.kill("reporting-service");
        await().atMost(PATIENCE).until(() -> platform.isReady("REPORTING"));

        for (var format : WrittenReport.FORMATS)
            assertThat(report.published(format)).as(format).isEqualTo(report.kept(format));
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                        door.get(report.path() + "/changes").body())
                .contains(HalfYear.LATER_STILL));
    }

    private static JsonNode previewed(Colleague by, String agency, String name, byte[] content) throws Exception {
        return by.sends(
                "/api/imports",
                new Multipart()
                        .field("agency", agency)
                        .field("fiscalYear", "" + YEAR)
                        .file("file", name, content));
    }
}
