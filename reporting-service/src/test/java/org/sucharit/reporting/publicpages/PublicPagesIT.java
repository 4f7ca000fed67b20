package org.sucharit.reporting.publicpages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;
import org.sucharit.reporting.ReportingPlatform;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.FiguresRecord;
import org.sucharit.reporting.record.MeasureRecord;

/** What everyone sees, over HTTP. */
class PublicPagesIT extends ReportingPlatform {

    private static final Instant DRAFTED = Instant.parse("2025-01-10T03:00:00Z");
    private static final Instant DONE = Instant.parse("2025-03-20T03:00:00Z");
    private static final int YEAR = 2568;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/agencies", "/nation", "/reports", "/open-data", "/streams", "/nation?by=score"})
    void pages_are_there_in_both_languages_whether_or_not_there_is_anything_to_show(String path) {
        assertThat(text(asAnyone(path).expect(200)))
                .contains("<html lang=\"th\"")
                .satisfies(PublicPagesIT::plain);
        var join = path.contains("?") ? "&" : "?";
        assertThat(text(asAnyone(path + join + "lang=en").expect(200)))
                .contains("<html lang=\"en\"")
                .satisfies(PublicPagesIT::plain);
    }

    @Test
    void everyone_begins_with_reporting_something_or_finding_an_agency() {
        assertThat(page("/")).contains("href=\"/file\"", "ไม่ต้องบอกชื่อ", "action=\"/agencies\"", "href=\"/nation\"");
    }

    @Test
    void staff_find_their_own_agency_at_the_start() {
        var agency = newAgency();
        register(agency);
        var start = text(
                as(Tokens.officer(agency)).with("Accept", "text/html").get("/").expect(200));
        assertThat(start).contains("/work/agencies/" + agency, "/reports/desk?agency=" + agency);
        assertThat(page("/")).doesNotContain(agency);
    }

    @Test
    void whoever_makes_or_oversees_reports_finds_their_desk_and_nobody_else_is_led_there() {
        var agency = newAgency();
        register(agency);
        var desk = "/reports/desk?agency=" + agency;
        for (var actor : List.of(
                Tokens.officer(agency),
                Tokens.executive(agency),
                Tokens.of(Role.INSPECTOR, "*"),
                inspectorOf(PROVINCE))) {
            assertThat(seenBy(actor, "/agencies/" + agency)).contains(desk);
            assertThat(seenBy(actor, "/reports?agency=" + agency)).contains(desk);
            assertThat(seenBy(actor, "/reports")).contains("href=\"/reports/desk\"");
            assertThat(seenBy(actor, desk)).contains("href=\"/work/agencies/" + agency, "href=\"/reports\"");
            seenBy(actor, "/reports/desk");
        }
        for (var actor : List.of(
                Tokens.officer(newAgency()),
                Tokens.of(Role.INVESTIGATOR, agency),
                inspectorOf("สตูล"),
                Tokens.of(Role.ANALYST, "*"))) {
            for (var path : List.of("/", "/agencies/" + agency, "/reports?agency=" + agency))
                assertThat(seenBy(actor, path)).doesNotContain(desk);
            as(actor).with("Accept", "text/html").get(desk).expect(403);
        }
        asAnyone("/reports/desk").expect(401);
        assertThat(page("/agencies/" + agency)).doesNotContain("/reports/desk");
        assertThat(page("/reports")).doesNotContain("/reports/desk");
    }

    private static String inspectorOf(String province) {
        return Tokens.of("inspector", "ผู้ตรวจ", new Membership("*", province, Set.of(Role.INSPECTOR)));
    }

    private String seenBy(String token, String path) {
        return text(as(token).with("Accept", "text/html").get(path).expect(200));
    }

    @Test
    void an_agency_is_found_by_what_people_call_it() {
        var code = newAgency();
        tell(code, "เทศบาลตำบลต้นธงชัย", "ตราด");
        assertThat(page("/agencies?find=" + in("ทต.ต้นธงชัย"))).contains("/agencies/" + code, "พบ 1 หน่วยงาน");
        assertThat(page("/agencies?find=" + in("ธงชัย จังหวัดตราด"))).contains("/agencies/" + code);
        assertThat(page("/agencies?find=" + in("ไม่มีที่ใดชื่อนี้"))).contains("ไม่พบหน่วยงาน");
    }

    @Test
    void an_agency_shows_its_measures_results_and_months_without_complaints() {
        var code = newAgency();
        var measure = busy(code);
        FIGURES.tell(List.of(event(
                "sucharit.complaint-figures.month-closed.v1", "figures/" + code, 0, code, DONE, """
                {"agency":"%s","month":"2025-02","received":0,"finished":0,"inProgress":0}""".formatted(code))));
        awaitRecord(FiguresRecord.class, "figures/" + code + "/2025-02");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        page("/agencies/" + code + "?fiscalYear=" + YEAR))
                .contains("ประกาศนโยบายไม่รับของขวัญ", "เสร็จสิ้น", "ไม่มีการรับของขวัญ", "/work/measures/" + measure)
                .contains("href=\"/file/" + code + "\"", "กุมภาพันธ์ 2568", "ไม่มี")
                .satisfies(PublicPagesIT::plain));
    }

    @Test
    void a_past_day_is_looked_at_as_it_was_and_what_changed_since_is_said() {
        var code = newAgency();
        busy(code);
        var path = "/agencies/" + code + "?fiscalYear=" + YEAR;
        assertThat(page(path + "&asOf=" + in("15/1/2568")))
                .contains(
                        "ตามที่เป็นอยู่เมื่อสิ้นวันที่ 15 มกราคม 2568",
                        "ประกาศนโยบายไม่รับของขวัญ",
                        "ตามแผน ยังไม่เริ่ม")
                .doesNotContain("ไม่มีการรับของขวัญ");
        assertThat(page(path + "&asOf=" + in("1/1/2568"))).contains("ปีนี้หน่วยงานยังไม่มีมาตรการในระบบ");
        assertThat(page(path + "&since=" + in("15/1/2568"))).contains("รายการที่เปลี่ยน", "เสร็จสิ้น");
    }

    @Test
    void a_day_that_is_none_is_said_beside_the_field() {
        var code = newAgency();
        register(code);
        for (var path : List.of("/nation", "/nation/" + in("ลำปาง"), "/agencies/" + code)) {
            assertThat(text(asAnyone(path + "?asOf=soon").expect(400))).contains("อ่านวันที่ไม่ออก", "value=\"soon\"");
            assertThat(text(asAnyone(path + "?asOf=1/1/2699").expect(400))).contains("วันที่นี้ยังมาไม่ถึง");
            assertThat(text(asAnyone(path + "?since=1/1/2699").expect(400))).contains("วันที่นี้ยังมาไม่ถึง");
            asAnyone(path + "?fiscalYear=abc").expect(400);
            asAnyone(path + "?fiscalYear=2023").expect(400);
        }
    }

    @Test
    void a_table_is_ordered_by_the_head_of_a_column_without_any_script() {
        var page = page("/nation?fiscalYear=" + YEAR + "&sort=name-down");
        assertThat(page).contains("aria-sort=\"descending\"", "sort=name-up", "sort=score-down");
        assertThat(page).doesNotContain("sort=received").satisfies(PublicPagesIT::plain);
    }

    @Test
    void two_years_make_a_trend() {
        var code = newAgency();
        tell(code, "เทศบาลตำบลสองปี", "พังงา");
        MEASURES.tell(List.of(result(code, 2566, "91.5", 0), result(code, 2567, "93.25", 0)));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(page("/agencies/" + code))
                    .contains("ผลการประเมิน ITA รายปี", "91.50", "93.25", "data-chart=\"line\"");
            assertThat(page("/nation/" + in("พังงา") + "?by=score")).contains("แนวโน้มรายปี", "data-series=\"true\"");
        });
    }

    private static IntegrationEvent result(String code, int year, String total, long version) {
        return event("sucharit.assessment.recorded.v1", code + "/" + year, version, code, DONE, """
                {"agency":"%s","fiscalYear":%d,"result":{"scores":[],"subIndicators":[],"items":[],"remarks":[]},"total":%s,
                 "grade":"A","gradeVerified":true,"instruments":{"IIT":%s,"EIT":%s,"OIT":%s}}""".formatted(
                        code, year, total, total, total, total));
    }

    @Test
    void what_happens_is_listed_in_words_and_narrowed_down_by_topic_and_agency() {
        var code = newAgency();
        tell(code, "เทศบาลตำบลสายธาร", "กระบี่");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(page("/streams?agency=" + code))
                .contains("ลงทะเบียนหน่วยงาน", "เทศบาลตำบลสายธาร", "data-events=\"/api/events?agency=" + code)
                .satisfies(PublicPagesIT::plain));
        assertThat(page("/streams?agency=" + in("เทศบาลตำบลสายธาร"))).contains("ลงทะเบียนหน่วยงาน");
        assertThat(page("/streams?topic=reports&agency=" + code)).contains("ยังไม่มีเหตุการณ์ตามที่เลือก");
        assertThat(page("/streams?agency=" + in("ไม่มีที่ใดชื่อนี้")))
                .contains("ไม่พบหน่วยงาน", "aria-invalid=\"true\"");
        assertThat(page("/streams?province=" + in("กระบี่"))).contains("เทศบาลตำบลสายธาร");
    }

    @Test
    void every_column_of_a_dataset_is_explained_beside_its_files() {
        assertThat(page("/open-data")).contains("ความหมายของทั้ง", "รหัสหน่วยงาน ไม่เปลี่ยนแปลง", "read_parquet");
    }

    @Test
    void what_is_not_known_is_not_found() {
        asAnyone("/agencies/nowhere-at-all").expect(404);
        asAnyone("/nation/" + in("แดนไกล")).expect(404);
        asAnyone("/reports/" + UUID.randomUUID()).expect(404);
    }

    @Test
    void a_province_lists_all_its_agencies_and_ranks_them_from_ten_up() {
        var few = in("สตูล");
        tell(newAgency(), "เทศบาลตำบลเดียวดาย", "สตูล");
        assertThat(page("/nation/" + few + "?fiscalYear=" + YEAR)).contains("เทศบาลตำบลเดียวดาย", "ไม่จัดอันดับ");

        var events = new ArrayList<IntegrationEvent>();
        for (int number = 1; number <= 11; number++) {
            var code = newAgency();
            events.add(registered(code, "เทศบาลตำบลที่" + number, "ระนอง"));
            events.addAll(measure(code, UUID.randomUUID().toString(), number % 2 == 0));
        }
        MEASURES.tell(events);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(page("/nation/" + in("ระนอง") + "?by=completed&fiscalYear=" + YEAR))
                        .contains(
                                "เทศบาลตำบลที่1",
                                "เทศบาลตำบลที่11",
                                ">1</td>",
                                ">6</td>",
                                "ไม่จัดอันดับด้วยจำนวนเรื่องร้องเรียน")
                        .satisfies(PublicPagesIT::plain));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(page("/nation?by=completed&fiscalYear=" + YEAR))
                        .contains("class=\"tile band-", "ระนอง: 45.5%"));
    }

    @Test
    void the_ways_to_the_data_name_every_format_and_a_command_that_works() {
        assertThat(page("/open-data"))
                .contains(
                        "/api/open-data/measures.csv", "/api/open-data/complaint-figures.parquet", "/api/open-data\"");
        assertThat(page("/streams")).contains("/api/events?since=0", "application/x-ndjson", "sucharit.measures.v1");
    }

    /** An agency with a measure drafted and planned on one day, and completed on another. @return its id */
    private String busy(String code) {
        var measure = UUID.randomUUID().toString();
        var events = new ArrayList<IntegrationEvent>();
        events.add(registered(code, "เทศบาลตำบลขยัน", "ตราด"));
        events.addAll(measure(code, measure, true));
        MEASURES.tell(events);
        await().atMost(Duration.ofSeconds(60)).until(() -> records.find(MeasureRecord.class, measure)
                .filter(record -> record.status() == MeasureRecord.Status.COMPLETED)
                .isPresent());
        return measure;
    }

    private static List<IntegrationEvent> measure(String code, String id, boolean done) {
        var events = new ArrayList<IntegrationEvent>();
        events.add(event("sucharit.measure.drafted.v1", id, 0, code, DRAFTED, """
                {"measureId":"%s","agency":"%s","fiscalYear":%d,"plan":{"title":"ประกาศนโยบายไม่รับของขวัญ","answers":[],"themes":["NO_GIFT"],
                 "steps":[],"responsible":[],"period":{"from":"2024-10-01","to":"2025-09-30","text":"ต.ค. ๖๗ - ก.ย. ๖๘"},"followUps":[]}}
                """.formatted(id, code, YEAR)));
        events.add(event("sucharit.measure.planned.v1", id, 1, code, DRAFTED, """
                {"measureId":"%s","agency":"%s","basis":"DOCUMENT","on":"2025-01-10"}""".formatted(id, code)));
        if (!done) return events;
        events.add(event("sucharit.measure.action-recorded.v1", id, 2, code, DONE, """
                {"measureId":"%s","agency":"%s","number":1,"action":{"text":"ออกประกาศแล้ว","date":"2025-03-05","channels":["WEBSITE"]},"evidence":[]}
                """.formatted(id, code)));
        events.add(event("sucharit.measure.outcome-recorded.v1", id, 3, code, DONE, """
                {"measureId":"%s","agency":"%s","text":"ไม่มีการรับของขวัญ"}""".formatted(id, code)));
        events.add(event("sucharit.measure.completed.v1", id, 4, code, DONE, """
                {"measureId":"%s","agency":"%s","on":"2025-03-20"}""".formatted(id, code)));
        return events;
    }

    private void tell(String code, String name, String province) {
        MEASURES.tell(List.of(registered(code, name, province)));
        awaitRecord(AgencyRecord.class, code);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> asAnyone("/agencies/" + code).expect(200));
    }

    private static IntegrationEvent registered(String code, String name, String province) {
        return event(
                "sucharit.agency.registered.v1", code, 0, code, Instant.parse("2024-10-02T03:00:00Z"), """
                {"agency":"%s","nameTh":"%s","type":"SUBDISTRICT_MUNICIPALITY","district":"เมือง","province":"%s"}
                """.formatted(
                                code, name, province));
    }

    /** Every text is there, and nothing that the content policy would refuse. */
    private static void plain(String page) {
        assertThat(page).doesNotContain("??", "style=\"", "<style", "onclick=");
    }

    private String page(String path) {
        return text(asAnyone(path).expect(200));
    }

    private Got asAnyone(String path) {
        return asAnyone().with("Accept", "text/html").get(path);
    }

    private static String text(Got got) {
        return new String(got.response().body(), StandardCharsets.UTF_8);
    }

    private static String in(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
