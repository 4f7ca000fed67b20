package org.sucharit.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;
import org.sucharit.reporting.ReportingPlatform;
import org.sucharit.reporting.record.MeasureRecord;

/** Making a report by pages alone, as people without JavaScript do. */
class ReportDeskPagesIT extends ReportingPlatform {

    private static final Pattern ID = Pattern.compile("/reports/desk/([0-9a-f-]{36})");

    private final String agency = newAgency();
    private final String measure = UUID.randomUUID().toString();
    private Requests officer = as("");
    private Requests executive = as("");

    @BeforeEach
    void anAgencyWithAMeasure() {
        officer = html(Tokens.officer(agency));
        executive = html(Tokens.executive(agency));
        register(agency);
        MEASURES.tell(List.of(
                event(
                        "sucharit.measure.drafted.v1",
                        measure,
                        0,
                        agency,
                        Instant.parse("2022-12-01T03:00:00Z"),
                        """
                {"measureId":"%s","agency":"%s","fiscalYear":2566,"plan":{"title":"ประกาศนโยบายไม่รับของขวัญ","answers":[],"themes":[],
                 "steps":[{"text":"จัดทำประกาศ"}],"responsible":[{"text":"สำนักปลัด"}],"followUps":[]}}""".formatted(measure, agency)),
                event(
                        "sucharit.measure.planned.v1",
                        measure,
                        1,
                        agency,
                        Instant.parse("2022-12-02T03:00:00Z"),
                        """
                {"measureId":"%s","agency":"%s","basis":"DOCUMENT","on":"2022-12-02"}""".formatted(measure, agency))));
        awaitRecord(MeasureRecord.class, measure);
    }

    @Test
    void from_the_first_draft_to_the_published_page() {
        var desk = drafted();
        assertThat(page(officer, desk))
                .contains("ร่าง", "ประกาศนโยบายไม่รับของขวัญ", "ปัญหา อุปสรรค", "ข้อเสนอแนะ", ">ไม่มี</button>")
                .doesNotContain("??", "style=\"");

        var said = post(officer, desk + "/none", Map.of("measure", measure, "field", "OBSTACLES"));
        assertThat(page(officer, location(said))).contains("ท่านระบุว่า", "ไม่มี (ระบุโดย OFFICER");
        var words = page(officer, desk + "/words");
        assertThat(words).contains("name=\"text.introduction\"");
        var saved = post(officer, desk + "/words", Map.of("text.introduction", "ข้าพเจ้าเขียนเอง\r\nสองบรรทัด"));
        assertThat(page(officer, location(saved))).contains("ข้าพเจ้าเขียนเอง");
        post(officer, desk + "/formalities", Map.of("number", "ลป 52301/1", "date", "๕ เม.ย. ๖๖"))
                .expect(302);
        assertThat(page(officer, desk)).contains("ลป 52301/1", "5 เมษายน 2566");

        post(officer, desk + "/submit", Map.of("position", "นักวิเคราะห์")).expect(302);
        assertThat(page(officer, desk)).contains("เสนอแล้ว").doesNotContain(desk + "/words");
        post(executive, desk + "/return", Map.of("reason", "")).expect(422);
        post(officer, desk + "/endorse", Map.of("position", "ปลัดเทศบาล")).expect(302);
        post(officer, desk + "/sign", Map.of()).expect(403);
        post(executive, desk + "/sign", Map.of("position", "นายกเทศมนตรี")).expect(302);
        var id = desk.substring(desk.lastIndexOf('/') + 1);
        html("").get("/reports/" + id).expect(404);
        post(executive, desk + "/publish", Map.of()).expect(302);

        var published = page(html(""), "/reports/" + id);
        assertThat(published)
                .contains("SHA-256", "นายกเทศมนตรี", "ลป 52301/1", "/api/reports/" + id + ".docx", "ยังไม่พบ")
                .doesNotContain("??");
        assertThat(published).containsPattern("[0-9a-f]{64}");
        var again = post(officer, desk + "/new-edition", Map.of());
        assertThat(location(again)).isNotEqualTo(desk).contains("/reports/desk/");
    }

    @Test
    void whose_turn_it_is_sees_the_document_first_and_what_is_different_from_the_last() {
        var desk = drafted();
        var list = "/reports/desk?agency=" + agency;
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(page(officer, list))
                .contains("รอท่านดำเนินการ 1 ฉบับ", "ร่าง ยังไม่เสนอ"));
        post(officer, desk + "/submit", Map.of("position", "นักวิเคราะห์")).expect(302);
        post(officer, desk + "/endorse", Map.of("position", "ปลัดเทศบาล")).expect(302);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(page(executive, "/")).contains("รอลงนาม", desk));
        assertThat(page(executive, desk)).doesNotContain("เปลี่ยนจากฉบับที่ลงนามครั้งก่อน");
        post(executive, desk + "/sign", Map.of("position", "นายกเทศมนตรี")).expect(302);

        var next = location(post(officer, desk + "/new-edition", Map.of())).replaceAll("\\?.*", "");
        assertThat(page(officer, next)).contains("เปลี่ยนจากฉบับที่ลงนามครั้งก่อน", "ไม่มีสิ่งใดต่างจากฉบับก่อน");
        post(officer, next + "/words", Map.of("text.introduction", "เขียนใหม่ทั้งหมด"))
                .expect(302);
        assertThat(page(executive, next)).contains("แก้ข้อความ: บทนำ", "<ins>เขียนใหม่ทั้งหมด</ins>", "href=\"" + desk);
    }

    @Test
    void what_is_typed_is_checked_without_being_kept() {
        var desk = drafted();
        var typed = Map.of("text.introduction", "มาตรการของเทศบาลตำบลหนองม่วง");
        assertThat(text(post(officer, desk + "/words/check", typed).expect(200)))
                .contains("<form", "มาตรการของเทศบาลตำบลหนองม่วง", "class=\"findings\"");
        assertThat(text(post(officer.with("HX-Request", "true"), desk + "/words/check", typed)
                        .expect(200)))
                .contains("class=\"findings\"")
                .doesNotContain("<form", "<html");
        assertThat(page(officer, desk)).doesNotContain("มาตรการของเทศบาลตำบลหนองม่วง");
        post(executive, desk + "/words/check", typed).expect(403);
    }

    @Test
    void what_cannot_be_done_is_said_on_the_page() {
        var desk = drafted();
        assertThat(text(post(executive, desk + "/sign", Map.of()).expect(409))).contains("ยังเป็นร่าง");
        assertThat(text(post(officer, desk + "/formalities", Map.of("date", "เร็ว ๆ นี้", "memo.to", "นายก"))
                        .expect(400)))
                .contains("อ่านวันที่ไม่ออก", "เร็ว ๆ นี้", "โปรดระบุช่องนี้");
        assertThat(text(post(
                                officer,
                                "/reports/desk",
                                Map.of("agency", agency, "kind", "PROGRESS", "fiscalYear", "2566", "round", ""))
                        .expect(422)))
                .contains("รอบ 6 เดือนหรือ 12 เดือน");
        post(officer, "/reports/desk", Map.of("agency", agency, "kind", "NONSENSE"))
                .expect(400);
        post(officer, "/reports/desk", Map.of("agency", "!", "kind", "PLAN", "fiscalYear", "2566"))
                .expect(400);
    }

    @Test
    void others_see_nothing_of_a_draft() {
        var desk = drafted();
        var stranger = html(Tokens.officer(newAgency()));
        html("").get(desk).expect(401);
        stranger.get(desk).expect(404);
        stranger.get("/reports/desk?agency=" + agency).expect(403);
        stranger.get(desk + "/words").expect(403);
        for (var step : List.of("submit", "endorse", "return", "sign", "publish", "new-edition", "redraft", "none"))
            assertThat(post(stranger, desk + "/" + step, Map.of("measure", measure, "field", "OBSTACLES"))
                            .status())
                    .isEqualTo(403);
        html("").get("/reports/desk").expect(401);
    }

    private String drafted() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", UUID.randomUUID().toString());
        fields.put("agency", agency);
        fields.put("kind", "PROGRESS");
        fields.put("fiscalYear", "2566");
        fields.put("round", "FIRST_HALF");
        var place = location(post(officer, "/reports/desk", fields));
        // sent twice, it is one report
        assertThat(location(post(officer, "/reports/desk", fields))).isEqualTo(place);
        var found = ID.matcher(place);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private Requests html(String token) {
        return as(token).with("Accept", "text/html");
    }

    private Got post(Requests who, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return who.post(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String location(Got answer) {
        var place =
                answer.expect(302).response().headers().firstValue("Location").orElseThrow();
        var uri = URI.create(place);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static String page(Requests who, String path) {
        return text(who.get(path).expect(200));
    }

    private static String text(Got got) {
        return new String(got.response().body(), StandardCharsets.UTF_8);
    }
}
