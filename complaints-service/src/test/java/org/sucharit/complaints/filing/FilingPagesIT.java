package org.sucharit.complaints.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.complaints.ComplaintsPlatform;

class FilingPagesIT extends ComplaintsPlatform {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void corruption_is_filed_step_by_step_and_the_answer_is_the_receipt(String language) {
        var agency = newAgency();
        var visit = new FormVisit(port, agency, language).expect(200);

        assertThat(visit.page().select("html").attr("lang")).isEqualTo(language);
        visit.press("kind:CORRUPTION").expect(200);
        visit.press("next", "category", "BRIBERY", "title", "เรียกเงินค่าดำเนินการ")
                .expect(200);
        visit.press("next", "description", "บรรทัดหนึ่ง\n\nบรรทัดสาม <b>&amp;", "happenedOn", "๑๕ มี.ค. ๖๖")
                .expect(200);
        visit.press("add", "position-0", "STAFF", "name-0", "นายสมมุติ").expect(200);
        visit.press("next", "position-1", "CONTRACTOR").expect(200);
        visit.press("next", "my-phone", "0812345678").expect(200);

        assertThat(visit.page().select("dl.review").text())
                .contains("เรียกเงินค่าดำเนินการ", "บรรทัดสาม <b>&amp;", "นายสมมุติ", "0812345678")
                .contains(language.equals("th") ? "15 มีนาคม 2566" : "15 March 2023");
        visit.press("send").expect(200);

        assertThat(visit.page().select(".receipt").text()).matches("\\d{5}( \\d{5}){4}");
        assertThat(visit.page().title()).doesNotContain("ร้องเรียน", "omplain");
        assertThat(cases(agency)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVICE", "SUGGESTION", "ENQUIRY"})
    void lighter_kinds_need_two_pages(String kind) {
        var agency = newAgency();
        var visit = new FormVisit(port, agency, "th").press("kind:" + kind);

        visit.press("next", "title", "ไฟถนน", "description", "ดับมาสองสัปดาห์").expect(200);
        visit.press("next").press("send").expect(200);

        assertThat(visit.page().select(".receipt").text()).matches("\\d{5}( \\d{5}){4}");
        assertThat(cases(agency)).isEqualTo(1);
    }

    @Test
    void sending_the_same_page_again_shows_the_same_receipt_of_one_case() {
        var agency = newAgency();
        var visit = reviewed(agency);
        var last = visit.fields();
        last.put("go", "send");

        var first = visit.post(last).expect(200).page().select(".receipt").text();
        var second = visit.post(last).expect(200).page().select(".receipt").text();

        assertThat(second).isEqualTo(first);
        assertThat(cases(agency)).isEqualTo(1);
    }

    @Test
    void files_come_with_the_last_page() {
        var agency = newAgency();
        var visit = reviewed(agency);
        assertThat(visit.page().select("form").attr("enctype")).isEqualTo("multipart/form-data");

        visit.upload("send", "note.txt", "ข้อความในไฟล์").expect(200);

        assertThat(visit.page().select(".receipt").text()).matches("\\d{5}( \\d{5}){4}");
        assertThat(jdbc.sql("SELECT payload FROM domain_event WHERE agency = ? AND payload_type LIKE '%ComplaintFiled'")
                        .param(agency)
                        .query(String.class)
                        .single())
                .contains("fileId")
                .doesNotContain("note.txt");
    }

    @Test
    void a_file_that_is_refused_leaves_everything_else_on_the_page() {
        var agency = newAgency();
        var visit = reviewed(agency);

        visit.upload("send", "empty.txt", "").expect(422);
        assertThat(visit.page().select("#files-error")).isNotEmpty();
        visit.upload("send", "page.html", "<html><script>alert(1)</script></html>")
                .expect(422);
        assertThat(cases(agency)).isZero();
        visit.press("send").expect(200);
    }

    @Test
    void going_back_loses_nothing() {
        var visit = new FormVisit(port, newAgency(), "th").press("kind:CORRUPTION");
        visit.press("next", "category", "OTHER", "title", "เรื่องเดิม").press("next", "description", "เล่าไว้ 🙂 ๓");

        visit.press("back", "position-0", "CLERK", "name-0", "ใครบางคน").expect(200);
        assertThat(visit.page().select("textarea").text()).isEqualTo("เล่าไว้ 🙂 ๓");
        visit.press("back").expect(200);
        assertThat(visit.fields()).containsEntry("category", "OTHER").containsEntry("title", "เรื่องเดิม");
        visit.press("back").expect(200);
        assertThat(visit.page().select("button[value=kind:SERVICE]")).isNotEmpty();
        visit.press("kind:CORRUPTION").press("next").press("next").expect(200);
        assertThat(visit.fields()).containsEntry("position-0", "CLERK").containsEntry("name-0", "ใครบางคน");
    }

    @Test
    void what_is_wrong_stands_beside_the_field_and_everything_typed_stays() {
        var visit = new FormVisit(port, newAgency(), "th").press("kind:CORRUPTION");

        visit.press("next", "title", "มีเรื่องแล้ว").expect(422);
        assertThat(visit.page().select("#category .error")).isNotEmpty();
        assertThat(visit.fields()).containsEntry("title", "มีเรื่องแล้ว");
        visit.press("next", "category", "BRIBERY", "title", "ก".repeat(501)).expect(422);
        assertThat(visit.page().select("#title-error").text()).contains("500", "501");
        visit.press("next", "title", "พอดี")
                .press("next", "description", "ก".repeat(50_001))
                .expect(422);
        assertThat(visit.fields().get("description")).hasSize(50_001);
        visit.press("back").expect(422);
        visit.press("next", "description", "😀".repeat(50_000)).expect(200);
        visit.press("next", "name-0", "ไม่บอกตำแหน่ง").expect(422);
        assertThat(visit.page().select("#position-0-error")).isNotEmpty();
    }

    @Test
    void an_agencys_own_questions_have_a_page_and_keep_to_the_version_that_was_shown() {
        var agency = newAgency();
        ask(agency, "road", true);
        var visit = new FormVisit(port, agency, "th").press("kind:SERVICE");
        ask(agency, "river", true);

        visit.press("next", "title", "น้ำท่วม", "description", "ท่วมทุกปี").expect(200);
        visit.press("next").expect(422);
        visit.press("next", "more.road", "สายหลัก").press("next").expect(200);
        assertThat(visit.page().select("dl.review").text()).contains("สายหลัก");
        visit.press("send").expect(200);

        assertThat(cases(agency)).isEqualTo(1);
    }

    @Test
    void a_page_that_was_changed_or_is_of_another_agency_begins_anew_and_keeps_what_was_typed() {
        var agency = newAgency();
        var visit = new FormVisit(port, agency, "th").press("kind:SERVICE");
        var fields = visit.fields();
        fields.put("title", "เรื่องที่พิมพ์");
        fields.put("go", "next");
        for (var broken : new String[] {
            "", "x", "AAAA", fields.getOrDefault("carried", "").substring(1), "ก".repeat(10)
        }) {
            fields.put("carried", broken);
            visit.post(fields).expect(422);
            assertThat(visit.fields()).containsEntry("title", "เรื่องที่พิมพ์");
        }
        var foreign = new FormVisit(port, newAgency(), "th").fields();
        foreign.put("go", "kind:SERVICE");
        visit.post(foreign).expect(422);
        assertThat(visit.page().select(".notice--soon")).isNotEmpty();
        assertThat(cases(agency)).isZero();
    }

    @Test
    void a_receipt_is_shown_again_until_the_end_of_the_next_day_and_never_after() {
        clock.moveTo(MORNING);
        var agency = newAgency();
        var visit = reviewed(agency);
        var last = visit.fields();
        last.put("go", "send");
        var receipt = visit.post(last).expect(200).page().select(".receipt").text();

        clock.moveTo(MORNING.plus(Duration.ofHours(26)));
        assertThat(visit.post(last).expect(200).page().select(".receipt").text())
                .isEqualTo(receipt);
        clock.moveTo(MORNING.plus(Duration.ofHours(46)));
        assertThat(visit.post(last).expect(409).heading()).isEqualTo("เรื่องนี้ส่งไว้แล้ว");
        assertThat(visit.page().text()).doesNotContain(receipt);
        assertThat(cases(agency)).isEqualTo(1);
    }

    @Test
    void a_form_left_open_for_a_day_begins_anew() {
        clock.moveTo(MORNING);
        var agency = newAgency();
        var visit = reviewed(agency);

        clock.moveTo(MORNING.plus(Duration.ofHours(25)));
        visit.press("send").expect(422);

        assertThat(visit.page().text()).doesNotContain("ถามอะไรดี");
        assertThat(cases(agency)).isZero();
    }

    @Test
    void while_the_database_is_away_the_page_keeps_everything_and_sends_it_later() {
        var agency = newAgency();
        var visit = reviewed(agency);
        jdbc.sql("ALTER TABLE case_key RENAME TO case_key_away").update();
        try {
            visit.press("send").expect(503);
        } finally {
            jdbc.sql("ALTER TABLE case_key_away RENAME TO case_key").update();
        }
        assertThat(visit.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(cases(agency)).isZero();
        visit.press("send").expect(200);

        assertThat(visit.page().select(".receipt").text()).matches("\\d{5}( \\d{5}){4}");
        assertThat(cases(agency)).isEqualTo(1);
    }

    @Test
    void without_a_turn_the_page_comes_back_whole_and_goes_on_where_it_was() {
        var agency = newAgency();
        var visit = new FormVisit(port, agency, "th").press("kind:ENQUIRY");

        visit.pressWithoutTurn("next", "title", "ถาม <b>", "description", "พิมพ์มานาน")
                .expect(503);
        assertThat(visit.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(visit.page().text()).contains("ไม่ใช่ความผิดของท่าน").doesNotContain("พิมพ์มานาน");
        plain(visit);
        visit.pressWithoutTurn("next").expect(503);
        visit.press("next").expect(200);
        visit.press("next").expect(200);
        assertThat(visit.page().select("dl.review").text()).contains("ถาม <b>", "พิมพ์มานาน");
        visit.pressWithoutTurn("send").expect(503);
        assertThat(cases(agency)).isZero();
        visit.press("stay").expect(200);
        visit.press("send").expect(200);
        assertThat(cases(agency)).isEqualTo(1);
    }

    @Test
    void what_was_answered_is_read_again_under_the_words_it_was_asked_with() {
        var visit = reviewed(newAgency());
        assertThat(visit.page().select("dl.review dt").eachText())
                .containsExactly("เรื่อง", "รายละเอียด", "ใครอ่านก่อน", "ท่านเป็นใคร");
        assertThat(visit.page().select("dl.review").text())
                .contains("เจ้าหน้าที่รับเรื่องของหน่วยงานนี้")
                .doesNotContain("ผู้บริหาร");
    }

    @Test
    void rare_thai_and_long_texts_come_through_or_are_told_of() {
        var agency = newAgency();
        var rare = "น้ำ นํ้า ก็็็ ๏๚๛ ฿ \u200bกรู\u200cด\u200d \ufeff ﷽ 👩‍👩‍👧 𑀅 &#0; &lt;";
        var visit = new FormVisit(port, agency, "th").press("kind:ENQUIRY");

        visit.press("next", "title", "x".repeat(1_000_000), "description", rare).expect(422);
        assertThat(visit.fields().get("title")).hasSize(1_000_000);
        visit.press("next", "title", rare, "description", rare).expect(200);
        visit.press("back").expect(200);
        assertThat(visit.fields()).containsEntry("title", rare).containsEntry("description", rare);
        visit.press("next").press("next", "my-name", rare).expect(200);
        assertThat(visit.page().select("dl.review .lines").get(0).wholeText()).isEqualTo(rare);
        visit.press("send").expect(200);
        assertThat(cases(agency)).isEqualTo(1);

        // another character set than the page was sent in: never a fault, and nothing is filed unread
        var other = new FormVisit(port, agency, "th").press("kind:ENQUIRY");
        var carried = FormVisit.encoded(Map.of("carried", other.fields().getOrDefault("carried", "")));
        other.post(carried + "&title=%A1%D2&description=%A1%D2%C3&go=next", FORM + "; charset=tis-620")
                .expect(200);
        assertThat(cases(agency)).isEqualTo(1);
    }

    @Test
    void an_upload_that_breaks_off_or_is_none_has_a_page_and_leaves_nothing() {
        var agency = newAgency();
        var visit = reviewed(agency);
        var type = "multipart/form-data; boundary=b";
        var begun = "--b\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"a.txt\"\r\n\r\nhalf";
        for (var body : new String[] {begun, "", "--b--", "x".repeat(1000)}) {
            visit.post(body, type).expect(400);
            plain(visit);
            assertThat(visit.page().select("main a[role=button]").attr("href")).startsWith("/file/" + agency);
        }
        visit.post(begun, "multipart/form-data").expect(400);
        assertThat(cases(agency)).isZero();
    }

    @Test
    void whatever_goes_wrong_at_an_address_of_citizens_is_told_in_their_layout_and_language() {
        for (var path : List.of("/file/krut/x", "/file/a/b/c", "/mailbox/x", "/mailbox/messages/x")) {
            layout(FormVisit.of(port, "GET", path, "th").expect(404), "th");
            layout(FormVisit.of(port, "GET", path + "?lang=en", "th").expect(404), "en");
        }
        layout(FormVisit.of(port, "DELETE", "/mailbox", "en").expect(405), "en");
        layout(FormVisit.of(port, "PUT", "/file/krut", "th").expect(405), "th");
        layout(FormVisit.of(port, "POST", "/file", "th").expect(405), "th");
        layout(FormVisit.of(port, "POST", "/mailbox/attachments", "th").expect(415), "th");
        layout(FormVisit.of(port, "POST", "/mailbox/messages", "th").expect(415), "th");
    }

    private static void layout(FormVisit visit, String language) {
        var page = visit.page();
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("a.leave, main a[role=button]")).hasSize(2);
        assertThat(page.select("nav, script, a[href^=/work], a[href^=/login]")).isEmpty();
        assertThat(page.text()).doesNotContain("คุณ", "บัญชี", "??");
    }

    @Test
    void an_agency_is_found_by_name_or_province() {
        var agency = newAgency();
        var all = FormVisit.of(port, "GET", "/file", "th").expect(200);
        for (var slash : List.of("/file/", "/file/" + agency + "/", "/mailbox/"))
            FormVisit.of(port, "GET", slash, "th").expect(200);
        plain(all);
        assertThat(all.page().select("a[href^=/mailbox]")).isNotEmpty();
        var found = FormVisit.of(port, "GET", "/file?find=" + agency, "th").expect(200);
        plain(found);
        var name = jdbc.sql("SELECT name_th FROM known_agency WHERE code = ?")
                .param(agency)
                .query(String.class)
                .single();
        var byName = FormVisit.of(
                        port, "GET", "/file?lang=en&find=" + URLEncoder.encode(name, StandardCharsets.UTF_8), "th")
                .expect(200);
        plain(byName);
        assertThat(byName.page().select(".found a").eachAttr("href")).contains("/file/" + agency + "?lang=en");
        for (var odd : List.of("%3Cscript%3Ealert(1)%3C/script%3E", "%00", "%E0", "x".repeat(5000)))
            assertThat(FormVisit.of(port, "GET", "/file?find=" + odd, "th")
                            .response()
                            .statusCode())
                    .as(odd)
                    .isLessThan(500);
    }

    @Test
    void an_agency_nobody_knows_has_a_page_that_helps() {
        for (var code : new String[] {"nobody-here", "NOT%20A%20CODE", "%3Cscript%3E"}) {
            var visit = new FormVisit(port, code, "th").expect(404);
            assertThat(visit.page().select("a[href^=/file?]")).isNotEmpty();
            assertThat(visit.page().select("script")).isEmpty();
        }
    }

    @Test
    void bad_bodies_are_answered_by_pages_and_never_by_a_fault() {
        var visit = new FormVisit(port, newAgency(), "th");

        visit.post("carried=%zz", FORM).expect(400);
        visit.post("{}", "application/json").expect(415);
        visit.post("x".repeat(2 * 1024 * 1024 + 1), FORM).expect(413);
        visit.post("a=1&".repeat(600), FORM).expect(422);
        visit.post("&&=&x&%00=%00&go=send", FORM).expect(422);
        visit.post("", FORM).expect(422);
        visit.post("go=send&at=REVIEW&about=CORRUPTION", FORM).expect(422);
    }

    @Test
    void every_page_is_plain_and_kept_by_nobody() {
        var visit = new FormVisit(port, newAgency(), "th");
        plain(visit);
        plain(visit.press("kind:CORRUPTION"));
        plain(visit.press("next"));
        plain(visit.press("next", "category", "OTHER", "title", "<script>alert(1)</script>"));
        plain(visit.press("next", "description", "\"><img src=x onerror=alert(1)> \u0000\u202e"));
        plain(visit.press("add", "position-0", "UNKNOWN", "name-0", "'\"><svg/onload=alert(1)>"));
        plain(visit.press("next"));
        plain(visit.press("next"));
        plain(visit.press("send").expect(200));
        plain(new FormVisit(port, "unknown-agency", "en"));
    }

    private static void plain(FormVisit visit) {
        var page = visit.page();
        assertThat(visit.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(visit.response().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(visit.response().headers().firstValue("Location")).isEmpty();
        assertThat(page.select("script, style, img, svg, iframe, object, [style], [onclick], [onload], [onerror]"))
                .isEmpty();
        assertThat(page.select("link[href], form[action], button[formaction]"))
                .allMatch(one -> (one.attr("href") + one.attr("action") + one.attr("formaction")).startsWith("/"));
        assertThat(page.select("meta[name=viewport]").attr("content")).contains("width=device-width");
        assertThat(page.select("html").attr("lang")).isIn("th", "en");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).doesNotContain("ร้องเรียน", "ทุจริต", "omplain", "orruption");
        assertThat(page.html()).doesNotContain("??");
        for (var field : page.select("input:not([type=hidden]), select, textarea"))
            assertThat(page.select("label[for=" + field.id() + "]").isEmpty() && field.closest("label") == null)
                    .as(field.outerHtml())
                    .isFalse();
        for (var described : page.select("[aria-describedby]"))
            assertThat(described.attr("aria-describedby").strip().split("\\s+"))
                    .allSatisfy(id -> assertThat(page.getElementById(id)).as(id).isNotNull());
        for (var link : page.select(".problems a"))
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
    }

    private void ask(String agency, String key, boolean required) {
        investigator(agency)
                .put("/api/complaint-questions/" + agency, """
                        {"questions":[{"key":"%s","textTh":"ที่ไหน","kind":"TEXT","required":%s,"kinds":["SERVICE"]}]}
                        """.formatted(key, required))
                .expect(200);
    }

    private FormVisit reviewed(String agency) {
        return new FormVisit(port, agency, "th")
                .press("kind:ENQUIRY")
                .press("next", "title", "ถาม", "description", "ถามอะไรดี")
                .press("next");
    }

    private long cases(String agency) {
        return jdbc.sql("SELECT count(*) FROM domain_event WHERE agency = ? AND payload_type LIKE '%ComplaintFiled'")
                .param(agency)
                .query(Long.class)
                .single();
    }
}
