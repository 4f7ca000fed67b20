package org.sucharit.measures.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

/** One of two measures has an event that nobody can read. */
class UnreadableMeasureIT extends Platform {

    private static final String SOUND = "ติดป้ายประกาศนโยบาย";
    private static final String SPOILT = "จัดทำคู่มือการปฏิบัติงาน";

    @Autowired
    JdbcClient jdbc;

    @Value("${sucharit.files.folder}")
    Path files = Path.of("");

    private String agency = "";
    private String home = "";
    private String spoilt = "";
    private String before = "";

    @BeforeEach
    void plan() {
        agency = newAgency();
        register(agency);
        home = "/work/agencies/" + agency + "/round";
        planned(SOUND);
        spoilt = planned(SPOILT);
        before = payload();
    }

    /** Others share the store. */
    @AfterEach
    void heal() {
        store(before);
    }

    @Test
    void the_page_tells_that_no_round_can_be_opened_yet_and_why() {
        assertThat(page(home).select("form[action='" + home + "']")).hasSize(1);
        spoil();

        var page = page(home);

        assertThat(page.select(".notice").text()).contains("แสดงมาตรการของหน่วยงาน 1 รายการไม่ได้");
        assertThat(page.select("form[action='" + home + "']")).isEmpty();
        assertThat(page(home + "?lang=en").select(".notice").text())
                .contains("1 of the agency's measures can't be shown");
        var stale = post(home, Map.of());
        assertThat(stale.status()).isBetween(302, 303);
        assertThat(stale.response().headers().firstValue("Location").orElse("")).endsWith(home);
        var refused = as(Tokens.officer(agency)).with("Accept-Language", "en").post("/api/rounds", opening());
        assertThat(detail(refused.expect(409, "MEASURES_UNREADABLE")))
                .contains("1 of the agency's measures can't be shown right now", spoilt);
        as(Tokens.officer(agency)).get(path()).expect(404, "ROUND_UNKNOWN");
        store(before);
        assertThat(page(home).select("form[action='" + home + "']")).hasSize(1);
        open();
    }

    @Test
    void a_meeting_sees_the_others_and_which_one_can_not_be_shown() throws Exception {
        open();
        spoil();

        assertThat(page(home + "/" + month()).select("h1")).hasSize(1);
        var agenda = page(home + "/" + month() + "/agenda");
        assertThat(agenda.select("table").text()).contains(SOUND).doesNotContain(SPOILT);
        assertThat(agenda.select("#unreadable").text()).contains("ยังแสดงผลของมาตรการต่อไปนี้ไม่ได้", SPOILT);
        var paper = officer(home + "/" + month() + "/agenda.docx");
        try (var word = new XWPFDocument(
                        new ByteArrayInputStream(paper.response().body()));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains(SOUND, "ที่ระบบยังแสดงผลไม่ได้", SPOILT);
        }
        var told =
                as(Tokens.officer(agency)).get(path() + "/agenda").expect(200).body();
        assertThat(told.path("unreadable").path(0).path("title").asString()).isEqualTo(SPOILT);
        assertThat(told.path("inProgress").path(0).path("measure").path("title").asString())
                .isEqualTo(SOUND);
    }

    @Test
    void minutes_are_not_recorded_without_it_and_nothing_that_was_typed_is_lost() throws IOException {
        open();
        spoil();
        var address = home + "/" + month() + "/minutes";
        assertThat(page(address).select("#unreadable li").eachText()).containsExactly(SPOILT);

        var typed = Map.of("key", "k", "on", today(), "others", "สมศรี ใจดี", "defaultOrder", "ให้เร่งรัด");
        var refused = post(address, typed);

        assertThat(refused.status()).isEqualTo(422);
        var again = Jsoup.parse(new String(refused.response().body(), StandardCharsets.UTF_8));
        assertThat(again.select(".problems a[href='#unreadable']")).hasSize(1);
        assertThat(Objects.requireNonNull(again.selectFirst("#others")).wholeText())
                .isEqualTo("สมศรี ใจดี");
        var meeting = """
                {"on":"%s","attendance":["สมศรี ใจดี"]}""".formatted(LocalDate.now(ZoneId.of("Asia/Bangkok")));
        var kept = kept();
        var told = as(Tokens.executive(agency)).post(path() + "/close", meeting);
        assertThat(detail(told.expect(409, "MEASURES_UNREADABLE")))
                .contains("มาตรการของหน่วยงาน 1 รายการไม่ได้", SPOILT);
        assertThat(kept()).as("files of minutes that nothing names").isEqualTo(kept);
        assertThat(page(address).select("#unreadable li").eachText()).containsExactly(SPOILT);
        store(before);
        assertThat(post(address, typed).status()).isBetween(302, 303);
    }

    private String planned(String title) {
        var id = as(Tokens.officer(agency))
                .post("/api/measures", """
                        {"agency":"%s","fiscalYear":%d,"title":"%s"}""".formatted(
                        agency,
                        FiscalYear.of(LocalDate.now(ZoneId.of("Asia/Bangkok"))).value(),
                        title))
                .expect(201)
                .id();
        as(Tokens.executive(agency)).post("/api/measures/" + id + "/adopt", "").expect(200);
        return id;
    }

    private void open() {
        as(Tokens.officer(agency)).post("/api/rounds", opening()).expect(201);
    }

    private String opening() {
        return "{\"agency\":\"%s\"}".formatted(agency);
    }

    private String path() {
        return "/api/rounds/" + agency + "/" + month();
    }

    private static String detail(Got problem) {
        return problem.body().path("detail").asString();
    }

    private Set<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    private void spoil() {
        store(before.substring(0, before.length() / 2));
    }

    private String payload() {
        return jdbc.sql("SELECT payload FROM domain_event WHERE aggregate_identifier = ? AND sequence_number = 0")
                .param(spoilt)
                .query(String.class)
                .single();
    }

    private void store(String payload) {
        jdbc.sql("UPDATE domain_event SET payload = ? WHERE aggregate_identifier = ? AND sequence_number = 0")
                .params(payload, spoilt)
                .update();
    }

    private Document page(String path) {
        return Jsoup.parse(new String(officer(path).response().body(), StandardCharsets.UTF_8));
    }

    private Got officer(String path) {
        return as(Tokens.officer(agency))
                .with("Accept", "text/html,*/*;q=0.8")
                .get(path)
                .expect(200);
    }

    private Got post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return as(Tokens.officer(agency))
                .with("Accept", "text/html")
                .post(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String today() {
        return ThaiDates.format(LocalDate.now(ZoneId.of("Asia/Bangkok")));
    }

    private static String month() {
        return YearMonth.now(ZoneId.of("Asia/Bangkok")).toString();
    }
}
