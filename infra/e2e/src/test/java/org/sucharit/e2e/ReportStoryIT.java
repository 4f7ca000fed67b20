package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    private static final List<String> FORMATS = List.of("html", "pdf", "docx", "csv", "json");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static RunningPlatform platform;
    private static Door door;
    private static Colleague officer;
    private static Colleague clerk;
    private static Colleague executive;
    private static HalfYear work;
    private static String report = "";
    private static final Map<String, byte[]> FILES = new TreeMap<>();

    @BeforeAll
    static void start(RunningPlatform running) throws Exception {
        platform = running;
        door = new Door(running);
        officer = Colleague.signedIn(running, door, "officer-" + AGENCY);
        clerk = Colleague.signedIn(running, door, "clerk-" + AGENCY);
        executive = Colleague.signedIn(running, door, "executive-" + AGENCY);
        work = new HalfYear(officer, executive, AGENCY, YEAR);
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
        report = work.reportWith(HalfYear.LAST_DEED);

        var rows = measures(report());
        assertThat(rows).hasSameSizeAs(work.measures());
        assertThat(rows.getFirst().path("actions").findValuesAsString("text")).containsExactly(HalfYear.DEED);
        assertThat(report().toString()).doesNotContain(HalfYear.LATER);
        assertThat(findings()).contains("OBSTACLES_EMPTY");
        assertThat(door.get("/api/reports/" + report).status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void where_nothing_is_written_the_officer_says_so_with_a_click() throws Exception {
        var visit = new PageVisit(
                platform.address("GATEWAY"), "/reports/desk/" + report, door.bearer("officer-" + AGENCY));
        var asked = visit.forms("/reports/desk/" + report + "/none");
        assertThat(asked).hasSize(2 * work.measures().size() - 2);

        for (var form : asked) visit.post("/reports/desk/" + report + "/none", form);

        assertThat(visit.forms("/reports/desk/" + report + "/none")).isEmpty();
        assertThat(findings()).doesNotContain("OBSTACLES_EMPTY");
        assertThat(report().path("noneStated").findValuesAsString("by"))
                .hasSameSizeAs(asked)
                .containsOnly("เจ้าหน้าที่ เทศบาลตำบลหนองม่วง (สาธิต)");
    }

    @Test
    @Order(5)
    void it_is_submitted_endorsed_signed_and_published() throws Exception {
        var steps = "/api/reports/" + report;
        officer.does(steps + "/submit", "{\"position\":\"นักวิเคราะห์นโยบายและแผน\"}");
        assertThat(officer.tries(steps + "/endorse", "").body()).contains("NOT_THE_CLERK");
        assertThat(executive.tries(steps + "/sign", "").body()).contains("NOT_ENDORSED");
        clerk.does(steps + "/endorse", "{\"position\":\"ปลัดเทศบาล\"}");
        assertThat(clerk.tries(steps + "/sign", "").status()).isEqualTo(403);
        executive.does(steps + "/sign", "{\"position\":\"นายกเทศมนตรี\"}");
        assertThat(door.get(steps).status()).isEqualTo(404);
        officer.does(steps + "/publish", "");

        var page = door.get("/reports/" + report);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("รอบ 6 เดือน").doesNotContain("??");
        assertThat(door.get(steps).json().path("status").asString()).isEqualTo("PUBLISHED");
    }

    @Test
    @Order(6)
    void everyone_gets_it_in_every_format() throws Exception {
        for (var format : FORMATS) FILES.put(format, door.file("/api/reports/" + report + "." + format));

        assertThat(text("html")).contains("<html lang=\"th\"", HalfYear.DEED, "นายกเทศมนตรี");
        assertThat(text("pdf")).startsWith("%PDF-");
        assertThat(text("docx")).startsWith("PK");
        assertThat(text("csv")).startsWith("\uFEFF").contains(HalfYear.DEED);
        var digest = MessageDigest.getInstance("SHA-256").digest(FILES.get("json"));
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo(door.get("/api/reports/" + report)
                        .json()
                        .path("sha256")
                        .asString());
    }

    @Test
    @Order(7)
    void imported_again_it_tells_the_same_measures() throws Exception {
        tellsTheSame(FILES.get("docx"));
    }

    @Test
    @Order(8)
    void it_does_so_after_a_word_processor_opened_and_saved_it(@TempDir Path folder) throws Exception {
        tellsTheSame(new WordProcessor(folder)
                .openedAndSaved(Map.of("report", FILES.get("docx")))
                .get("report"));
    }

    /** To its own agency it brings nothing new, to another the same. */
    private static void tellsTheSame(byte[] document) throws Exception {
        var stranger = Colleague.signedIn(platform, door, "officer-bo-phloi");
        var other = previewed(stranger, "bo-phloi", "report.docx", document);
        assertThat(HalfYear.plain(other.path("measures").valueStream().toList()))
                .isEqualTo(HalfYear.plain(measures(report())));

        var own = previewed(officer, AGENCY, "report.docx", document);
        assertThat(own.path("kind").asString()).isEqualTo("PROGRESS");
        assertThat(own.path("round").asString()).isEqualTo("FIRST_HALF");
        assertThat(own.path("measures").findValuesAsString("proposal")).containsOnly("UNCHANGED");
        assertThat(own.path("measures").findValuesAsString("matches")).isEqualTo(ids());

    }

    @Test
    @Order(9)
    void what_was_signed_stays_byte_by_byte_whatever_happens_later() throws Exception {
        work.goesOn();
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + platform.port("MONGODB"))) {
            for (var database : List.of("measures", "reporting")) client.getDatabase(database).drop();
        }
        platform.kill("reporting-service");
        await().atMost(PATIENCE).until(() -> platform.isReady("REPORTING"));

        for (var format : FORMATS)
            assertThat(door.file("/api/reports/" + report + "." + format))
                    .as(format)
                    .isEqualTo(FILES.get(format));
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                        door.get("/api/reports/" + report + "/changes").body())
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

    private static JsonNode report() throws Exception {
        return officer.reads("/api/reports/" + report).path("content");
    }

    private static List<JsonNode> measures(JsonNode content) {
        return content.path("data")
                .path("measures")
                .valueStream()
                .map(row -> row.path("reported"))
                .toList();
    }

    private static List<String> ids() throws Exception {
        return report().path("data").path("measures").findValuesAsString("measure");
    }

    private static List<String> findings() throws Exception {
        return officer.reads("/api/reports/" + report + "/findings").findValuesAsString("code");
    }

    private static String text(String format) {
        return new String(FILES.get(format), UTF_8);
    }
}
