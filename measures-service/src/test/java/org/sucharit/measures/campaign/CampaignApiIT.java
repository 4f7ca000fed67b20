package org.sucharit.measures.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sucharit.kit.security.Membership;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;
import tools.jackson.databind.JsonNode;

class CampaignApiIT extends Platform {

    static final String CAMPAIGNS = "/api/campaigns";
    static final AtomicInteger BULK = new AtomicInteger();
    static final String DUE_ON =
            LocalDate.now(ZoneId.of("Asia/Bangkok")).plusDays(30).toString();

    @Autowired
    JdbcClient jdbc;

    Requests inspector;

    @BeforeEach
    void people() {
        inspector = as(Tokens.of("inspector", "INSPECTOR", Tokens.member("*", Role.INSPECTOR)));
    }

    Requests inspectorOf(String province) {
        return as(Tokens.of("local", "INSPECTOR", new Membership("*", province, Set.of(Role.INSPECTOR))));
    }

    @Test
    void an_agency_takes_what_is_asked_into_its_own_workplan_and_its_work_is_the_progress() {
        var one = registered();
        var two = registered();
        var id = launched(list(one, two), "{\"title\":\"ประกาศไม่รับของขวัญ\",\"steps\":[{\"text\":\"ร่างประกาศ\"}]}");
        var progress = progressWhere(id, "sent", 2);
        assertThat(progress.path("daysLeft").asInt()).isBetween(29, 30);
        assertThat(progress.path("meanPercent").decimalValue()).isEqualByComparingTo("0");

        var officer = as(Tokens.officer(one));
        var asked = officer.get(CAMPAIGNS + "/invitations?agency=" + one)
                .expect(200)
                .body();
        assertThat(asked.path("items")
                        .path(0)
                        .path("plan")
                        .path("measures")
                        .path(0)
                        .path("title")
                        .asString())
                .isEqualTo("ประกาศไม่รับของขวัญ");
        var accepted = officer.post(answer(id, one, "accept"), "").expect(200);
        assertThat(officer.post(answer(id, one, "accept"), "").expect(200).version())
                .isEqualTo(accepted.version());
        officer.post(answer(id, one, "decline"), "{\"reason\":\"เปลี่ยนใจ\"}").expect(409, "INVITATION_ACCEPTED");

        var drafted = officer.get("/api/measures?agency=" + one + "&fiscalYear=2566&after=" + accepted.position())
                .body();
        assertThat(drafted.path("total").asInt()).isOne();
        var measure = drafted.path("items").path(0);
        assertThat(measure.path("status").asString()).isEqualTo("DRAFTED");
        assertThat(measure.path("dueOn").asString()).isEqualTo(DUE_ON);

        as(Tokens.officer(two))
                .post(answer(id, two, "decline"), "{\"reason\":\"ประกาศแล้วเมื่อปีก่อน\"}")
                .expect(200);
        var measurePath = "/api/measures/" + measure.path("id").asString();
        as(Tokens.executive(one)).post(measurePath + "/adopt", "").expect(200);
        officer.post(measurePath + "/actions", "{\"text\":\"ออกประกาศแล้ว\"}").expect(200);
        officer.post(measurePath + "/complete", "").expect(200);
        var end = progressWhere(id, "done", 1);
        assertThat(end.path("declined").asInt()).isOne();
        assertThat(end.path("meanPercent").decimalValue()).isEqualByComparingTo("100");
        assertThat(end.path("provinces").path(0).path("province").asString()).isEqualTo("ลำปาง");
        var agencies =
                inspector.get(CAMPAIGNS + "/" + id + "/agencies?state=DONE").body();
        assertThat(agencies.path("items").path(0).path("agency").asString()).isEqualTo(one);
    }

    @Test
    void a_disclosure_is_done_when_the_page_with_what_is_asked_is_there() {
        var agency = registered();
        var id = inspector
                .post(CAMPAIGNS, """
                {"title":"ช่องทางร้องเรียน","fiscalYear":2566,"dueOn":"%s","target":%s,
                 "disclosures":[{"item":"o28","elements":[]}]}""".formatted(DUE_ON, list(agency)))
                .expect(201)
                .id();
        progressWhere(id, "sent", 1);
        var officer = as(Tokens.officer(agency));
        officer.post(answer(id, agency, "accept"), "").expect(200);
        progressWhere(id, "accepted", 1);
        officer.put("/api/disclosures/" + agency + "/2566/O28", """
                {"addresses":[{"url":"https://www.ban.go.th/complaint"}]}""").expect(200);
        progressWhere(id, "done", 1);
        officer.put("/api/disclosures/" + agency + "/2566/O28", "{\"addresses\":[]}")
                .expect(200);
        progressWhere(id, "accepted", 1);
    }

    @Test
    void what_can_not_be_asked_is_refused_and_nothing_stored() {
        var agency = registered();
        var measure = "{\"title\":\"ประกาศ\"}";
        inspector.post(CAMPAIGNS, body(list("no-such-agency"), measure)).expect(422, "AGENCY_NOT_REGISTERED");
        inspector.post(CAMPAIGNS, body(list(), measure)).expect(422, "NO_AGENCY_CHOSEN");
        inspector.post(CAMPAIGNS, body(list(agency), "")).expect(422, "NOTHING_ASKED");
        inspector
                .post(CAMPAIGNS, body(list(agency), measure).replace(DUE_ON, "2020-01-01"))
                .expect(422, "DUE_DATE_PASSED");
        inspector
                .post(
                        CAMPAIGNS,
                        body(list(agency), measure)
                                .replace("\"measures\"", "\"disclosures\":[{\"item\":\"O99\"}],\"measures\""))
                .expect(422, "ASKED_ITEM_UNKNOWN");
        inspector.post(CAMPAIGNS, body("{\"kind\":\"PROVINCE\"}", measure)).expect(400, "INVALID");
        inspector.post(CAMPAIGNS, body("{}", measure)).expect(400, "INVALID");
        inspector.post(CAMPAIGNS, body(list(agency), "{\"title\":\" \"}")).expect(400, "INVALID");
        inspector
                .post(CAMPAIGNS, body(list(agency), measure).replace("2566", "2023"))
                .expect(400, "INVALID");
        assertThat(inspector
                        .get(CAMPAIGNS + "/invitations?agency=" + agency)
                        .body()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void only_who_oversees_all_of_them_asks_and_only_the_agency_itself_answers() {
        var agency = registered();
        var body = body(list(agency), "{\"title\":\"ประกาศ\"}");
        asAnyone().post(CAMPAIGNS, body).expect(401);
        as(Tokens.officer(agency)).post(CAMPAIGNS, body).expect(403);
        inspectorOf("ลำพูน").post(CAMPAIGNS, body).expect(403);
        var id = inspectorOf("ลำปาง").post(CAMPAIGNS, body).expect(201).id();
        progressWhere(id, "sent", 1);
        inspectorOf("ลำพูน")
                .get(CAMPAIGNS + "/" + id + "/agencies?province=ลำปาง")
                .expect(403);
        assertThat(inspectorOf("ลำพูน")
                        .get(CAMPAIGNS + "/" + id + "/agencies")
                        .expect(200)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        as(Tokens.officer(agency)).get(CAMPAIGNS + "/" + id + "/agencies").expect(403);
        asAnyone().get(CAMPAIGNS).expect(401);
        as(Tokens.officer("krut-2"))
                .get(CAMPAIGNS + "/invitations?agency=" + agency)
                .expect(403);

        as(Tokens.officer("krut-2")).post(answer(id, agency, "accept"), "").expect(403);
        inspector.post(answer(id, agency, "accept"), "").expect(403);
        as(Tokens.executive(agency)).post(answer(id, agency, "accept"), "").expect(403);
        as(Tokens.officer(agency)).post(answer(id, "krut-2", "accept"), "").expect(404);
        as(Tokens.officer(agency)).post(answer(id, agency, "decline"), "{}").expect(422, "REASON_MISSING");

        inspectorOf("ลำพูน")
                .post(CAMPAIGNS + "/" + id + "/cancel", "{\"reason\":\"ผิด\"}")
                .expect(403);
        inspector.post(CAMPAIGNS + "/" + id + "/cancel", "{}").expect(422, "REASON_MISSING");
        inspector
                .post(CAMPAIGNS + "/" + id + "/cancel", "{\"reason\":\"รวมเรื่อง\"}")
                .expect(200);
        inspector
                .post(CAMPAIGNS + "/" + id + "/cancel", "{\"reason\":\"รวมเรื่อง\"}")
                .expect(409, "CAMPAIGN_CANCELLED");
        as(Tokens.officer(agency)).post(answer(id, agency, "accept"), "").expect(409, "CAMPAIGN_CANCELLED");
        inspector
                .post(CAMPAIGNS + "/" + UUID.randomUUID() + "/cancel", "{\"reason\":\"x\"}")
                .expect(404);
    }

    /** The database fails half-way, as when it or the service is killed: what was sent stays, the rest follows. */
    @Test
    void thousands_of_agencies_get_exactly_one_each_though_sending_breaks_off_half_way() {
        int many = 3_000;
        var province = "อุตรดิตถ์";
        var prefix = "bulk-" + BULK.incrementAndGet() + "-";
        var csv = IntStream.range(0, many)
                .mapToObj(i ->
                        "%s%04d,เทศบาลตำบลที่ %d,SUBDISTRICT_MUNICIPALITY,เมือง,%s".formatted(prefix, i, i, province))
                .collect(Collectors.joining("\n", "code,nameTh,type,district,province\n", "\n"));
        as(Tokens.admin())
                .post("/api/agencies/import", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .expect(200);
        var target = "{\"kind\":\"PROVINCE\",\"province\":\"" + province + "\"}";
        assertThat(inspector
                        .post(CAMPAIGNS + "/preview", "{\"target\":" + target + "}")
                        .expect(200)
                        .body()
                        .path("agencies")
                        .asInt())
                .isEqualTo(many);
        breakOffAt(prefix + "1500");
        String id;
        try {
            id = launched(target, "{\"title\":\"ประกาศ\"}");
            await().atMost(Duration.ofSeconds(90)).until(() -> invitations(id) >= 1_000);
            var officer = as(Tokens.officer(prefix + "0001"));
            long before = System.nanoTime();
            officer.post("/api/measures", """
                    {"agency":"%s0001","fiscalYear":2566,"title":"เรื่องของเราเอง"}""".formatted(prefix)).expect(201);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
            assertThat(invitations(id)).isLessThan(many);
        } finally {
            jdbc.sql("DROP TRIGGER IF EXISTS break_off ON domain_event").update();
        }
        clock.advance(Duration.ofHours(2)); // past whatever wait the failures have led to
        await().atMost(Duration.ofSeconds(180)).until(() -> invitations(id) == many);
        assertThat(jdbc.sql("""
                        SELECT count(DISTINCT agency) FROM domain_event
                        WHERE type = 'CampaignInvitation' AND aggregate_identifier LIKE ?""").param(id + "/%").query(Integer.class).single()).isEqualTo(many);
        var progress = progressWhere(id, "sent", many);
        assertThat(progress.path("waiting").asInt()).isZero();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        inspector.get(CAMPAIGNS + "/" + id).body().path("sent").asBoolean());
    }

    /** From one agency on every batch fails until the trigger is gone. */
    private void breakOffAt(String agency) {
        jdbc.sql("""
                CREATE OR REPLACE FUNCTION break_off() RETURNS trigger AS $$
                BEGIN RAISE EXCEPTION 'the database goes away' USING ERRCODE = '57P01'; END $$ LANGUAGE plpgsql""").update();
        jdbc.sql("""
                CREATE TRIGGER break_off BEFORE INSERT ON domain_event FOR EACH ROW
                WHEN (NEW.type = 'CampaignInvitation' AND NEW.agency = '%s') EXECUTE FUNCTION break_off()""".formatted(agency)).update();
    }

    private int invitations(String campaign) {
        return jdbc.sql(
                        "SELECT count(*) FROM domain_event WHERE type = 'CampaignInvitation' AND aggregate_identifier LIKE ?")
                .param(campaign + "/%")
                .query(Integer.class)
                .single();
    }

    private String registered() {
        var code = newAgency();
        register(code);
        return code;
    }

    private String launched(String target, String measure) {
        return inspector.post(CAMPAIGNS, body(target, measure)).expect(201).id();
    }

    private static String body(String target, String measure) {
        return """
                {"title":"ไม่รับของขวัญ","message":"ขอความร่วมมือ","fiscalYear":2566,"dueOn":"%s","target":%s,
                 "measures":[%s]}""".formatted(DUE_ON, target, measure);
    }

    private static String list(String... codes) {
        return IntStream.range(0, codes.length)
                .mapToObj(i -> "\"" + codes[i] + "\"")
                .collect(Collectors.joining(",", "{\"kind\":\"LIST\",\"agencies\":[", "]}"));
    }

    private static String answer(String campaign, String agency, String how) {
        return CAMPAIGNS + "/" + campaign + "/agencies/" + agency + "/" + how;
    }

    private JsonNode progressWhere(String campaign, String state, int agencies) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> progress(campaign).path(state).asInt() == agencies);
        return progress(campaign);
    }

    private JsonNode progress(String campaign) {
        return inspector.get(CAMPAIGNS + "/" + campaign).body().path("progress");
    }
}
