package org.sucharit.measures.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

/** Campaigns as people use them: counted, sent, accepted or declined on pages. */
class CampaignPagesIT extends Platform {

    Requests inspector;

    @BeforeEach
    void people() {
        inspector = as(Tokens.of("inspector", "INSPECTOR", Tokens.member("*", Role.INSPECTOR)))
                .with("Accept", "text/html");
    }

    Map<String, String> typed(String agency) {
        return new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "title", "ประกาศไม่รับของขวัญทั้งประเทศ",
                "fiscalYear", "๒๕๖๖",
                "dueOn", "30 ก.ย. 2599",
                "measures", "ประกาศนโยบาย\nเผยแพร่บนเว็บไซต์",
                "target", "LIST",
                "agencies", agency));
    }

    @Test
    void it_is_counted_before_it_is_sent_and_answered_on_the_agencys_own_page() {
        var agency = newAgency();
        register(agency);
        var form = typed(agency);
        assertThat(text(post(inspector, "/work/campaigns", form).expect(200)))
                .contains("จะส่งถึง 1 หน่วยงาน", "เผยแพร่บนเว็บไซต์");
        form.put("send", "yes");
        var sent = location(post(inspector, "/work/campaigns", form).expect(302));
        assertThat(text(inspector.get(sent).expect(200))).contains("ประกาศไม่รับของขวัญทั้งประเทศ", "คืบหน้าเฉลี่ย");
        assertThat(text(inspector.get("/work/campaigns").expect(200))).contains("ส่งเรื่องใหม่");

        var officer = as(Tokens.officer(agency)).with("Accept", "text/html");
        var home = "/work/agencies/" + agency + "/campaigns";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> text(officer.get(home)).contains("รับเข้าแผนงานของหน่วยงาน"));
        var campaign = sent.replaceFirst(".*/campaigns/", "").substring(0, 36);
        var declined = post(officer, home + "/" + campaign + "/decline", Map.of("reason", " "))
                .expect(422);
        assertThat(text(declined)).contains("ต้องระบุเหตุผล");
        var accepted = location(
                post(officer, home + "/" + campaign + "/accept", Map.of()).expect(302));
        assertThat(text(officer.get(accepted).expect(200))).contains("กำลังดำเนินการ", "เสร็จ 0 จาก 2", "ดูในแผนงาน");
        assertThat(text(inspector
                        .get("/work/campaigns/" + campaign + "?state=ACCEPTED")
                        .expect(200)))
                .contains(">เทศบาลตำบล" + agency + "</a>", "0/2");
    }

    @Test
    void what_was_typed_stays_beside_what_is_wrong_with_it() {
        var form = typed("ไม่ใช่รหัส");
        form.put("title", "");
        form.put("dueOn", "สิ้นปี");
        assertThat(text(post(inspector, "/work/campaigns", form).expect(400)))
                .contains("โปรดระบุ", "อ่านวันที่ไม่ออก", "สิ้นปี", "บางรหัสเขียนไม่ถูกรูปแบบ", "เผยแพร่บนเว็บไซต์");
        var unknown = typed("no-such-agency");
        assertThat(text(post(inspector, "/work/campaigns", unknown).expect(422)))
                .contains("บางรหัสในรายการไม่มีในทะเบียน");
    }

    @Test
    void only_the_oversight_body_asks_and_only_the_agency_reads_its_own() {
        var agency = newAgency();
        register(agency);
        var officer = as(Tokens.officer(agency)).with("Accept", "text/html");
        officer.get("/work/campaigns/new").expect(403);
        post(officer, "/work/campaigns", typed(agency)).expect(403);
        assertThat(text(officer.get("/work/campaigns").expect(200))).doesNotContain("ส่งเรื่องใหม่");
        as(Tokens.officer("krut-2"))
                .with("Accept", "text/html")
                .get("/work/agencies/" + agency + "/campaigns")
                .expect(403);
        asAnyone().with("Accept", "text/html").get("/work/campaigns").expect(401);
        assertThat(text(officer.get("/work/agencies/" + agency + "/campaigns").expect(200)))
                .contains("ยังไม่มีเรื่องที่ขอให้หน่วยงานนี้ดำเนินการ");
    }

    private static Requests.Got post(Requests as, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return as.post(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String location(Requests.Got got) {
        var location = got.response().headers().firstValue("Location").orElseThrow();
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private static String text(Requests.Got got) {
        return new String(got.response().body(), StandardCharsets.UTF_8);
    }
}
