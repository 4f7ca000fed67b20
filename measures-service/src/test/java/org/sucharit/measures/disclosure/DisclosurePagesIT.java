package org.sucharit.measures.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

class DisclosurePagesIT extends Platform {

    static final String SCRIPT = "<script>alert('1')</script>";

    final String agency = newAgency();
    Requests officer;

    @BeforeEach
    void people() {
        register(agency);
        officer = as(Tokens.officer(agency)).with("Accept", "text/html");
    }

    String home() {
        return "/work/agencies/" + agency + "/disclosures";
    }

    Got put(int year, String item, String url) {
        return as(Tokens.officer(agency))
                .put("/api/disclosures/" + agency + "/" + year + "/" + item, """
                        {"addresses":[{"url":"%s","label":"%s","explanation":"หน้าแรก > ข้อมูล"}]}""".formatted(url, SCRIPT))
                .expect(200);
    }

    Got post(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return officer.post(path, "application/x-www-form-urlencoded", form.getBytes(UTF_8));
    }

    static Document page(Got got) {
        return Jsoup.parse(new String(got.expect(200).response().body(), UTF_8));
    }

    static String place(Got got) {
        var place = URI.create(
                got.expect(302).response().headers().firstValue("Location").orElseThrow());
        return place.getRawPath() + "?" + place.getRawQuery();
    }

    @Test
    void the_checklist_says_what_is_ready_and_what_costs_points() {
        var stated = put(2566, "O1", "https://a.example/");
        var page = page(officer.get(home() + "?fiscalYear=2566&after=" + stated.position()));
        assertThat(page.select("table tbody tr[id]")).hasSize(43);
        assertThat(page.text()).contains("พร้อม 1.00 % (1 จาก 43 ข้อ)", "39.60 คะแนน");
        assertThat(page.select("tr#O1 .chip").text()).contains("พร้อม", "ยังไม่ได้ตรวจ");
        assertThat(page.select("script").eachAttr("src")).doesNotContain("").hasSize(2);
        assertThat(page.select("form[action$=carry-over]")).hasSize(1);
        var outsider = page(asAnyone().with("Accept", "text/html").get(home() + "?fiscalYear=2566"));
        assertThat(outsider.select("form[action$=carry-over]")).isEmpty();
        assertThat(page(officer.get(home())).select("select option[selected]").val())
                .isEqualTo("2569");
        assertThat(page(officer.get(home() + "?fiscalYear=2569")).text()).contains("จึงไม่แสดงความพร้อมเป็นร้อยละ");
        assertThat(page(officer.get(home() + "?fiscalYear=2550")).text()).contains("ยังไม่มีกติกา");
    }

    @Test
    void an_item_is_stated_on_its_page_without_losing_what_was_typed() {
        var form = home() + "/2566/O29";
        var page = page(officer.get(form));
        assertThat(page.select("input[name^=url-]")).hasSize(2);
        assertThat(page.select("input[name^=element-]")).isNotEmpty();
        var more = page(post(form, Map.of("more", "yes", "url-0", "https://a.example/", "note", "จำไว้")));
        assertThat(more.select("input[name^=url-]")).hasSize(6);
        assertThat(more.select("input[name=url-0]").val()).isEqualTo("https://a.example/");
        assertThat(more.select("textarea[name=note]").text()).isEqualTo("จำไว้");

        var wrong = post(form, Map.of("url-0", "", "url-1", "ไม่ใช่ที่อยู่", "label-1", "หน้า"));
        var refused = Jsoup.parse(new String(wrong.expect(400).response().body(), UTF_8));
        assertThat(refused.select(".problems a").attr("href")).isEqualTo("#url-1");
        assertThat(refused.select("input[name=url-1]").attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.select("input[name=label-1]").val()).isEqualTo("หน้า");

        var silent = post(form, Map.of("kind", "NONE", "explanation", ""));
        assertThat(Jsoup.parse(new String(silent.expect(422).response().body(), UTF_8))
                        .select("#explanation-error")
                        .text())
                .contains("เหตุผล");

        var strange = post(form, Map.of("url-0", "https://a.example/", "moreEvidence", "ไม่มีรหัส"));
        var unknown = Jsoup.parse(new String(strange.expect(422).response().body(), UTF_8));
        assertThat(unknown.select("#moreEvidence-error").text()).contains("หลักฐาน");
        assertThat(unknown.select("textarea[name=moreEvidence]").text()).isEqualTo("ไม่มีรหัส");

        var element = page.select("input[name^=element-]").attr("name");
        var saved = place(post(form, Map.of("url-1", "https://a.example/", "explanation-1", "หน้าแรก", element, "on")));
        assertThat(saved).contains("saved=O29", "after=");
        assertThat(page(officer.get(saved)).select(".notice--done").text()).contains("O29");
        var undo = page(officer.get(saved)).select("form[action$=/restore]");
        var revision = undo.select("input[name=revision]").val();
        var undone = place(post(undo.attr("action"), Map.of("revision", revision)));
        assertThat(page(officer.get(undone)).select(".notice--done").text()).contains("เลิกทำแล้ว");
        assertThat(page(officer.get(form)).select("input[name=url-0]").val()).isEmpty();
        saved = place(post(form, Map.of("url-1", "https://a.example/", "explanation-1", "หน้าแรก", element, "on")));
        var late = place(post(undo.attr("action"), Map.of("revision", "99")));
        assertThat(page(officer.get(late)).select(".notice--late").text()).contains("เลิกทำไม่ได้");
        page(officer.get(saved));
        var again = page(officer.get(form));
        assertThat(again.select("input[name=url-0]").val()).isEqualTo("https://a.example/");
        assertThat(again.select("input[name=" + element + "][checked]")).hasSize(1);
        assertThat(again.select(".timeline li")).hasSize(3);
    }

    @Test
    void only_an_officer_states_anything() {
        var form = home() + "/2566/O1";
        var visitor = asAnyone().with("Accept", "text/html");
        assertThat(page(visitor.get(form)).select("form[method=post]")).isEmpty();
        visitor.post(form, "application/x-www-form-urlencoded", "url-0=https://a.example/".getBytes(UTF_8))
                .expect(401);
        as(Tokens.officer("krut-2"))
                .with("Accept", "text/html")
                .post(form, "application/x-www-form-urlencoded", "url-0=https://a.example/".getBytes(UTF_8))
                .expect(403);
        officer.get(home() + "/2566/O44").expect(404);
    }

    @Test
    void last_years_addresses_are_proposed_by_one_button() {
        put(2565, "O31", "https://a.example/");
        var done = page(officer.get(place(post(home() + "/2566/carry-over", Map.of()))));
        assertThat(done.select(".notice--done").text()).contains("1 ข้อ");
        assertThat(done.select("tr#O29 .chip").text()).startsWith("รอยืนยัน");
        assertThat(page(officer.get(home() + "/2566/O29"))
                        .select(".notice--soon")
                        .text())
                .contains("2565", "O31");
    }

    @Test
    void the_sheet_can_be_copied_with_and_without_a_script() {
        put(2566, "O1", "https://a.example/");
        awaitItem("O1");
        var page = page(officer.get(home() + "/2566/itas"));
        assertThat(page.select("#O1-urls").text()).isEqualTo("https://a.example/");
        assertThat(page.select("#O1-words").text()).isEqualTo("1. " + SCRIPT + ": หน้าแรก > ข้อมูล");
        assertThat(page.select("button[data-copy=O1-urls][hidden], button[data-copy=O1-words][hidden]"))
                .hasSize(2);
    }

    @Test
    void the_website_pack_is_plain_html_with_a_way_to_the_complaint_channel() {
        put(2566, "O2", "https://a.example/?a=1&b=2");
        awaitItem("O2");
        var page = page(officer.get(home() + "/2566/website-pack"));
        var snippet = page.select("#snippet").text();
        assertThat(snippet).doesNotContainIgnoringCase("<script").doesNotContain("style=");
        var pack = Jsoup.parse(snippet);
        assertThat(pack.select("ul a").attr("href")).isEqualTo("https://a.example/?a=1&b=2");
        assertThat(pack.select("h2").attr("id"))
                .isEqualTo(pack.select("section").attr("aria-labelledby"));
        var channel = pack.select("p a");
        assertThat(channel.attr("href")).endsWith(":8080/agencies/" + agency);
        assertThat(channel.attr("referrerpolicy")).isEqualTo("no-referrer");
        assertThat(channel.text()).doesNotContain("ทุจริต", "ร้องเรียน");
        assertThat(page.select(".preview section h2").text()).contains("2566");
        var file = officer.get(home() + "/2566/website-pack.html").expect(200);
        assertThat(file.response().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("OIT-" + agency + "-2566.html");
        assertThat(new String(file.response().body(), UTF_8))
                .startsWith("<!DOCTYPE html>")
                .contains(snippet);
    }

    void awaitItem(String item) {
        asAnyone().get("/api/disclosures/" + agency + "/2566/" + item + "?v=0").expect(200);
    }
}
