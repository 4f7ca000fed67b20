package org.sucharit.measures.derive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

class ResultPagesIT extends Platform {

    final String agency = newAgency();
    final String page = "/work/agencies/" + agency + "/assessment";
    Requests officer;
    Requests visitor;

    @BeforeEach
    void people() {
        register(agency);
        officer = as(Tokens.officer(agency));
        visitor = officer.with("Accept", "text/html");
    }

    @Test
    void a_result_is_entered_corrected_and_shown() {
        assertThat(html(visitor.get(page + "?fiscalYear=2565").expect(200))).contains("บันทึกผลการประเมิน");
        assertThat(html(visitor.get(page + "/edit?fiscalYear=2565").expect(200)))
                .contains("score.10", "remark.EIT");
        var saved = form(
                page + "/edit",
                entry("80") + "&items=" + in("o๑๒ 0 ไม่พบรายงาน\nE12 ควรชี้แจง") + "&subIndicators=" + in("9.3 71.43")
                        + "&remark.EIT=" + in("ควรประชาสัมพันธ์"));
        assertThat(saved.status()).isEqualTo(302);
        var shown = html(visitor.get(location(saved)).expect(200));
        assertThat(shown).contains("80.00", "O12", "ไม่พบรายงาน", "71.43", "ควรประชาสัมพันธ์");
        assertThat(html(visitor.get(page + "/edit?fiscalYear=2565").expect(200)))
                .contains("O12 0 ไม่พบรายงาน", "9.3 71.43", "name=\"reason\"");

        var without = form(page + "/edit", entry("81") + "&items=" + in("O12 0"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(html(without)).contains("reason-error", "value=\"81\"");
        var corrected = form(page + "/edit", entry("81") + "&reason=" + in("พิมพ์ผิด"));
        assertThat(corrected.status()).isEqualTo(302);
        assertThat(html(visitor.get(location(corrected)).expect(200))).contains("81.00");
        assertThat(html(asAnyone()
                        .with("Accept", "text/html")
                        .get(page + "?fiscalYear=2565")
                        .expect(200)))
                .contains("81.00")
                .doesNotContain("name=\"chosen\"");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
        var wrong = form(page + "/edit", entry("101").replace("score.2=101", "score.2=") + "&items=" + in("ข้อสิบสอง"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(html(wrong)).contains("score.1-error", "score.2-error", "items-error", "ข้อสิบสอง", "value=\"101\"");
        var unknown = form(page + "/edit", entry("80") + "&items=" + in("O99 0"));
        assertThat(html(unknown)).contains("items-error");
        asAnyone().get("/api/assessments/" + agency + "/2565").expect(404);
        as(Tokens.officer("krut-2")).get(page + "/edit?fiscalYear=2565").expect(403);
    }

    @Test
    void saving_without_a_change_changes_nothing() {
        officer.put("/api/assessments/" + agency + "/2565", """
                        {"items":[{"code":"O12","score":0,"remark":"บรรทัดหนึ่ง\\nบรรทัดสอง"}],
                         "remarks":[{"text":"ทั่วไป"},{"instrument":"EIT","text":"หนึ่ง"},{"instrument":"EIT","text":"สอง"}]}""").expect(200);
        var same = form(
                page + "/edit",
                "fiscalYear=2565&items=" + in("O12 0 บรรทัดหนึ่ง บรรทัดสอง") + "&remark.EIT=" + in("หนึ่ง\r\nสอง"));
        assertThat(same.status()).isEqualTo(302);
        assertThat(officer.get("/api/assessments/" + agency + "/2565").version())
                .isZero();
    }

    @Test
    void chosen_shortfalls_become_drafts_and_the_page_shows_what_answers_them() {
        var put = officer.put("/api/assessments/" + agency + "/2565", """
                        {"items":[{"code":"O31","score":0,"remark":"ไม่มีสถิติ"}]}""").expect(200);
        visitor.get(page + "?fiscalYear=2565&after=" + put.position()).expect(200);
        assertThat(form(page + "/measures", "fiscalYear=2565").status()).isEqualTo(422);
        assertThat(form(page + "/measures", "fiscalYear=2565&chosen=" + in("nonsense"))
                        .status())
                .isEqualTo(400);
        var derived = form(page + "/measures", "fiscalYear=2565&chosen=" + in("ITEM:O31"));
        assertThat(derived.status()).isEqualTo(302);
        var shown = html(visitor.get(location(derived)).expect(200));
        assertThat(shown).contains("/work/measures/", "O31");
        var measure = shown.replaceAll("(?s).*/work/measures/([0-9a-f-]{36}).*", "$1");
        assertThat(html(visitor.get("/work/measures/" + measure + "?v=0").expect(200)))
                .contains("ไม่มีสถิติ", "O31");
        assertThat(html(visitor.get("/work/measures/" + measure + "?v=0"))).contains("/copy");
        var copied = form("/work/measures/" + measure + "/copy", "agency=" + agency + "&fiscalYear=" + in("๒๕๖๗"));
        assertThat(copied.status()).isEqualTo(302);
        assertThat(html(visitor.get(location(copied)).expect(200))).contains("/work/measures/" + measure);
        assertThat(html(form("/work/measures/" + measure + "/copy", "agency=" + agency + "&fiscalYear=67")))
                .contains("fiscalYear-error", "value=\"67\"");
        var low = form(page + "/threshold", "fiscalYear=2565&threshold=" + in("๙๐"));
        assertThat(low.status()).isEqualTo(302);
        var wrong = form(page + "/threshold", "fiscalYear=2565&threshold=900");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(html(wrong)).contains("threshold-error", "value=\"900\"");
    }

    static String entry(String score) {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(number -> "score." + number + "=" + score)
                .collect(Collectors.joining("&", "fiscalYear=2565&", ""));
    }

    Got form(String path, String fields) {
        return visitor.post(path, "application/x-www-form-urlencoded", fields.getBytes(UTF_8));
    }

    static String in(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    static String html(Got got) {
        return new String(got.response().body(), UTF_8);
    }

    /** Where a redirect leads, on this service. */
    static String location(Got got) {
        return got.response().headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}
