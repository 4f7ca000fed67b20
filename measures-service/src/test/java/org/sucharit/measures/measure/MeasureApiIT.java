package org.sucharit.measures.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

class MeasureApiIT extends Platform {

    final String agency = newAgency();
    Requests officer;
    Requests executive;

    @BeforeEach
    void people() {
        register(agency);
        officer = as(Tokens.officer(agency));
        executive = as(Tokens.executive(agency));
    }

    String draftBody() {
        return """
                {"agency":"%s","fiscalYear":2566,"number":"3","title":"ประกาศไม่รับของขวัญ",
                 "answers":[{"fiscalYear":2565,"item":"o34"}],"themes":["NO_GIFT"],
                 "steps":[{"text":"ทำประกาศ","dueOn":"2022-12-31"},{"text":"เผยแพร่"}],
                 "responsible":[{"text":"สำนักปลัด"}],"period":{"from":"2022-12-01","to":"2023-03-31","text":"ธ.ค.๖๕-มี.ค. ๖๖"},
                 "followUps":[{"text":"รายงานทุกเดือน","by":"EXECUTIVE","cadence":"MONTHLY"}]}""".formatted(agency);
    }

    String drafted() {
        return officer.post("/api/measures", draftBody()).expect(201).id();
    }

    String adopted() {
        var id = drafted();
        executive.post(path(id, "adopt"), "").expect(200);
        return id;
    }

    static String path(String id, String what) {
        return "/api/measures/" + id + "/" + what;
    }

    @Test
    void a_measure_lives_from_draft_to_completion() {
        var id = drafted();
        executive.post(path(id, "adopt"), "{}").expect(200);
        officer.post(path(id, "actions"), """
                {"text":"ออกประกาศ","date":"2023-01-05","document":"ประกาศ","channels":["WEBSITE","WEBSITE"]}""").expect(200);
        officer.post(path(id, "follow-ups"), """
                {"text":"ติดตาม","on":"2023-01-20","by":"UNIT"}""").expect(200);
        executive.post(path(id, "follow-ups"), """
                {"text":"ที่ประชุม","on":"2022-12-20","by":"EXECUTIVE","order":"ให้เร่ง"}""").expect(200);
        officer.post(path(id, "obstacles"), """
                {"text":"ขาดคน"}""").expect(200);
        executive.post(path(id, "obstacles/1/resolve"), """
                {"resolution":"เพิ่มคน"}""").expect(200);
        officer.post(path(id, "recommendations"), """
                {"text":"ทำต่อเนื่อง"}""").expect(200);
        officer.post(path(id, "outcome"), """
                {"text":"ไม่มีผู้รับของขวัญ"}""").expect(200);
        officer.post(path(id, "revise"), """
                {"title":"ประกาศไม่รับของขวัญทุกชนิด","reason":"ให้ชัดเจน"}""").expect(200);
        officer.post(path(id, "steps/1/substitute"), """
                {"step":{"text":"ทำประกาศและคู่มือ"},"reason":"ครบกว่า"}""").expect(200);
        officer.post(path(id, "steps/2/drop"), """
                {"reason":"รวมกับข้อหนึ่ง"}""").expect(200);
        var done = officer.post(path(id, "complete"), "").expect(200);

        var shown =
                asAnyone().get("/api/measures/" + id + "?v=" + done.version()).expect(200);
        assertThat(shown.isStale()).isFalse();
        var measure = shown.body();
        assertThat(measure.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(measure.path("version").asLong()).isEqualTo(done.version());
        assertThat(measure.path("title").asString()).isEqualTo("ประกาศไม่รับของขวัญทุกชนิด");
        assertThat(measure.path("answers").path(0).path("item").asString()).isEqualTo("O34");
        assertThat(measure.path("steps").path(0).path("text").asString()).isEqualTo("ทำประกาศและคู่มือ");
        assertThat(measure.path("actions").path(0).path("channels").size()).isOne();
        assertThat(measure.path("followedUp").size()).isEqualTo(2);
        assertThat(measure.path("obstacles").path(0).path("resolution").asString())
                .isEqualTo("เพิ่มคน");
        assertThat(measure.path("recommendations").path(0).asString()).isEqualTo("ทำต่อเนื่อง");
        assertThat(measure.path("outcome").asString()).isEqualTo("ไม่มีผู้รับของขวัญ");
        assertThat(measure.path("period").path("to").asString()).isEqualTo("2023-03-31");
    }

    @Test
    void its_history_tells_staff_every_event_in_order_who_and_when() {
        var id = adopted();
        var history = officer.get(path(id, "history")).expect(200).body().path("items");
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.path(0).path("type").asString()).isEqualTo("measures.MeasureDrafted");
        assertThat(history.path(1).path("type").asString()).isEqualTo("measures.MeasurePlanned");
        assertThat(history.path(1).path("subject").asString()).isEqualTo("executive-" + agency);
        assertThat(history.path(1).path("at").asString()).isNotBlank();
        asAnyone().get(path(id, "history")).expect(401);
        officer.get(path(UUID.randomUUID().toString(), "history")).expect(404);
    }

    @Test
    void a_list_shows_an_agencys_year_in_the_documents_order() {
        drafted();
        var last = executive.post(path(drafted(), "adopt"), "").expect(200);
        var list = "/api/measures?agency=" + agency + "&fiscalYear=2566&after=" + last.position();
        var all = asAnyone().get(list).expect(200);
        assertThat(all.body().path("total").asInt()).isEqualTo(2);
        assertThat(all.isStale()).isFalse();
        assertThat(asAnyone().get(list + "&status=DRAFTED").body().path("total").asInt())
                .isOne();
        var overdue = asAnyone().get(list + "&overdue=true").body();
        assertThat(overdue.path("items").path(0).path("overdue").asBoolean()).isTrue();
        assertThat(overdue.path("total").asInt()).isOne();
        assertThat(asAnyone().get(list + "&overdue=false").body().path("total").asInt())
                .isOne();
        assertThat(asAnyone().get(list + "&size=1").body().path("items").size()).isOne();
        var due = asAnyone()
                .get("/api/follow-ups?agency=" + agency + "&on=2023-01-01&after=" + last.position())
                .expect(200);
        assertThat(due.body()
                        .path("items")
                        .path(0)
                        .path("due")
                        .path(0)
                        .path("missed")
                        .size())
                .isOne();
    }

    @Test
    void rules_that_stand_against_a_command_are_told_by_code_and_sentence() {
        var id = drafted();
        officer.post(path(id, "actions"), """
                {"text":"ทำแล้ว"}""").expect(409, "NOT_ADOPTED");
        executive.post(path(id, "adopt"), "").expect(200);
        officer.post(path(id, "complete"), "").expect(409, "NO_ACTION_YET");
        officer.post(path(id, "revise"), """
                {"title":"อื่น"}""").expect(422, "REASON_MISSING");
        officer.post(path(id, "actions"), """
                {"text":"ทำแล้ว","date":"2999-01-01"}""").expect(422, "DATE_IN_FUTURE");
        var told = executive
                .with("Accept-Language", "en")
                .post(path(id, "adopt"), "")
                .expect(409, "ALREADY_ADOPTED");
        assertThat(told.body().path("detail").asString()).contains("adopted already");
    }

    @Test
    void only_a_measure_of_the_same_agency_replaces_one() {
        var id = adopted();
        executive.post(path(id, "replace"), """
                {"by":"%s"}""".formatted(UUID.randomUUID())).expect(422, "REPLACEMENT_UNKNOWN");
        executive.post(path(id, "replace"), """
                {"by":"%s"}""".formatted(drafted())).expect(200);
    }

    @Test
    void an_action_names_only_evidence_its_agency_keeps() {
        var id = adopted();
        var evidence = officer.upload("/api/evidence", agency, "ประชุม.txt", "รายงานการประชุม".getBytes(UTF_8))
                .expect(201)
                .id();
        officer.post(path(id, "actions"), """
                {"text":"ประชุม","evidence":["%s"]}""".formatted(evidence)).expect(200);
        officer.post(path(id, "actions"), """
                {"text":"ประชุม","evidence":["%s"]}""".formatted(UUID.randomUUID())).expect(422, "EVIDENCE_UNKNOWN");
        var other = newAgency();
        register(other);
        var theirs = as(Tokens.officer(other))
                .upload("/api/evidence", other, "a.txt", new byte[] {65})
                .expect(201)
                .id();
        officer.post(path(id, "actions"), """
                {"text":"ประชุม","evidence":["%s"]}""".formatted(theirs)).expect(422, "EVIDENCE_UNKNOWN");
    }

    @Test
    void only_who_may_does() {
        var id = drafted();
        var other = as(Tokens.officer("krut-2"));
        asAnyone().post("/api/measures", draftBody()).expect(401);
        other.post("/api/measures", draftBody()).expect(403);
        executive.post("/api/measures", draftBody()).expect(403);
        other.post(path(id, "revise"), "{}").expect(403);
        officer.post(path(id, "adopt"), "").expect(403);
        executive.post(path(id, "adopt"), "").expect(200);
        officer.post(path(id, "cancel"), """
                {"reason":"ไม่ทำ"}""").expect(403);
        officer.post(path(id, "follow-ups"), """
                {"text":"สั่งการ","on":"2023-01-01","by":"UNIT","order":"ให้เร่ง"}""").expect(403);
        as(Tokens.admin()).post(path(id, "revise"), "{}").expect(200);
    }

    @Test
    void what_is_not_there_is_not_found() {
        officer.post("/api/measures", draftBody().replace(agency, "no-such-agency"))
                .expect(404, "AGENCY_UNKNOWN");
        officer.post(path(UUID.randomUUID().toString(), "revise"), "{}").expect(404);
        officer.post(path(agency, "revise"), "{}").expect(404);
        asAnyone().get("/api/measures/" + UUID.randomUUID()).expect(404);
        asAnyone().get("/api/measures/not-an-id").expect(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "title":"ก"                                   | "title":" "                     | title
                    "fiscalYear":2566                             | "fiscalYear":2023               | fiscalYear
                    "fiscalYear":2566                             | "fiscalYear":"สองพัน"            | fiscalYear
                    "text":"เผยแพร่"                               | "text":""                       | steps[1].text
                    "dueOn":"2022-12-31"                          | "dueOn":"31/12/65"              | steps[0].dueOn
                    {"fiscalYear":2565,"item":"o34"}              | {"fiscalYear":2565}             | answers[0].exactlyOne
                    {"fiscalYear":2565,"item":"o34"}              | null                            | answers[0]
                    "cadence":"MONTHLY"                           | "cadence":"DAILY"               | followUps[0].cadence
                    """)
    void a_wrong_field_is_named_by_its_path(String right, String wrong, String path) {
        var body = draftBody()
                .replace("\"title\":\"ประกาศไม่รับของขวัญ\"", "\"title\":\"ก\"")
                .replace(right, wrong);
        var told = officer.post("/api/measures", body).expect(400).body();
        assertThat(told.path("errors").path(0).path("path").asString()).isEqualTo(path);
    }

    @Test
    void a_year_of_the_common_era_is_answered_with_the_right_one() {
        var told = officer.post("/api/measures", draftBody().replace("2566", "2023"))
                .expect(400)
                .body();
        assertThat(told.path("errors").path(0).path("message").asString()).contains("2023", "2566");
        var list = asAnyone().get("/api/measures?fiscalYear=2023").expect(400).body();
        assertThat(list.path("errors").path(0).path("path").asString()).isEqualTo("fiscalYear");
        asAnyone().get("/api/measures?size=201").expect(400);
        asAnyone().get("/api/measures?status=NONE").expect(400);
    }

    @Test
    void texts_and_lists_are_bounded() {
        var longText = "ก".repeat(PlanBodies.MAX_TITLE + 1);
        officer.post("/api/measures", draftBody().replace("ประกาศไม่รับของขวัญ", longText))
                .expect(400);
        officer.post("/api/measures", draftBody().replace("ประกาศไม่รับของขวัญ", "ก\\u0000ข"))
                .expect(400);
        var many = "[" + "{\"text\":\"ก\"},".repeat(PlanBodies.MAX_LIST) + "{\"text\":\"ก\"}]";
        officer.post("/api/measures", """
                {"agency":"%s","fiscalYear":2566,"title":"ก","steps":%s}""".formatted(agency, many)).expect(400);
    }

    @Test
    void a_repeat_gives_the_first_answer_again() {
        var keyed = officer.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = keyed.post("/api/measures", draftBody()).expect(201);
        assertThat(keyed.post("/api/measures", draftBody()).expect(201).body()).isEqualTo(first.body());
        var id = UUID.randomUUID();
        var chosen = draftBody().replaceFirst("\\{", "{\"id\":\"" + id + "\",");
        assertThat(officer.post("/api/measures", chosen).expect(201).id()).isEqualTo(id.toString());
        assertThat(officer.post("/api/measures", chosen).expect(201).version()).isZero();
    }

    @Test
    void an_expected_version_is_honoured() {
        var id = drafted();
        officer.with("If-Match", "\"5\"").post(path(id, "revise"), """
                {"title":"ใหม่"}""").expect(412);
        var revised =
                officer.with("If-Match", "\"0\"").post(path(id, "revise"), """
                {"title":"ใหม่"}""").expect(200);
        assertThat(revised.version()).isOne();
        assertThat(officer.post(path(id, "revise"), """
                {"title":"ใหม่"}""").expect(200).version()).isOne();
    }
}
