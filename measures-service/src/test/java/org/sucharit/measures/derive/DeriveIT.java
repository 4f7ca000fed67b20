package org.sucharit.measures.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;
import tools.jackson.databind.JsonNode;

class DeriveIT extends Platform {

    final String agency = newAgency();
    Requests officer;

    @BeforeEach
    void an_agency_with_a_result() {
        register(agency);
        officer = as(Tokens.officer(agency));
        officer.put("/api/agencies/" + agency + "/units", """
                        {"units":[{"name":"สำนักปลัดเทศบาล","otherNames":[]},{"name":"กองคลัง","otherNames":[]}]}""").expect(200);
        officer.put(assessment(2565), """
                        {"items":[{"code":"O17","score":0,"remark":"เข้าไม่ถึง"},{"code":"O31","score":0},{"code":"E12","remark":"ควรชี้แจง"}],
                         "subIndicators":[{"code":"9.3","score":71.43}],
                         "remarks":[{"instrument":"EIT","text":"ควรประชาสัมพันธ์"}]}""").expect(200);
    }

    String assessment(int year) {
        return "/api/assessments/" + agency + "/" + year;
    }

    String wish(String shortfalls) {
        return """
                {"agency":"%s","assessmentYear":2565,"shortfalls":[%s]}""".formatted(agency, shortfalls);
    }

    static final String TWO = """
            {"level":"ITEM","code":"O31","improvement":"เผยแพร่สถิติเรื่องร้องเรียนทุกเดือน"},{"level":"SUB_INDICATOR","code":"9.3"}""";

    @Test
    void chosen_shortfalls_become_drafts_that_say_what_they_answer() {
        var derived =
                officer.post("/api/measures/derive", wish(TWO)).expect(200).body();
        assertThat(derived.path("fiscalYear").asInt()).isEqualTo(2566);
        assertThat(derived.path("drafted").size()).isEqualTo(2);
        var first = measure(
                derived.path("drafted").path(0), derived.path("position").asLong());
        assertThat(first.path("status").asString()).isEqualTo("DRAFTED");
        assertThat(first.path("fiscalYear").asInt()).isEqualTo(2566);
        assertThat(first.path("title").asString()).isEqualTo("เผยแพร่สถิติเรื่องร้องเรียนทุกเดือน");
        assertThat(first.path("answers").path(0).path("item").asString()).isEqualTo("O31");
        assertThat(first.path("answers").path(0).path("fiscalYear").asInt()).isEqualTo(2565);
        assertThat(first.path("period").path("from").asString()).isEqualTo("2022-10-01");
        assertThat(first.path("origin").path("shortfalls").path(0).asString())
                .isEqualTo(derived.path("drafted").path(0).path("shortfall").asString());
        var second = measure(
                derived.path("drafted").path(1), derived.path("position").asLong());
        assertThat(second.path("answers").path(0).path("subIndicator").asString())
                .isEqualTo("9.3");
        assertThat(second.path("title").asString()).startsWith("ปรับปรุง");
    }

    @Test
    void what_is_answered_is_reported_and_not_drafted_twice_unless_asked() {
        var once = officer.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = once.post("/api/measures/derive", wish(TWO)).expect(200).body();
        assertThat(once.post("/api/measures/derive", wish(TWO)).expect(200).body())
                .isEqualTo(first);
        var later = officer.post("/api/measures/derive", wish(TWO)).expect(200).body();
        assertThat(later.path("drafted").size()).isZero();
        assertThat(later.path("alreadyAnswered").size()).isEqualTo(2);
        assertThat(later.path("alreadyAnswered")
                        .path(0)
                        .path("measures")
                        .path(0)
                        .asString())
                .isEqualTo(first.path("drafted").path(0).path("measure").asString());
        var again = officer.post("/api/measures/derive", wish(TWO).replaceFirst("}$", ",\"again\":true}"))
                .expect(200)
                .body();
        assertThat(again.path("drafted").size()).isEqualTo(2);
        assertThat(count(again.path("position").asLong())).isEqualTo(4);
    }

    @Test
    void all_are_drafted_or_none() {
        officer.post("/api/measures/derive", wish(TWO + ",{\"level\":\"ITEM\",\"code\":\"O1\"}"))
                .expect(422, "SHORTFALL_UNKNOWN");
        officer.post("/api/measures/derive", wish("{\"id\":\"" + UUID.randomUUID() + "\"}"))
                .expect(422, "SHORTFALL_UNKNOWN");
        officer.post("/api/measures/derive", wish("{}")).expect(400);
        officer.post("/api/measures/derive", wish("")).expect(400);
        as(Tokens.officer("krut-2")).post("/api/measures/derive", wish(TWO)).expect(403);
        asAnyone().post("/api/measures/derive", wish(TWO)).expect(401);
        assertThat(count(0)).isZero();
        assertThat(asAnyone()
                        .get("/api/shortfalls?agency=" + agency)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void an_instrument_is_answered_by_its_indicators_and_a_recorded_shortfall_by_its_code() {
        var recorded = officer.post("/api/shortfalls", """
                        {"agency":"%s","assessmentYear":2565,"level":"INDICATOR","code":"8","finding":"ไม่มีช่องทางรับฟัง",
                         "responsible":["สำนักปลัด"]}""".formatted(agency)).expect(201);
        var derived = officer.post(
                        "/api/measures/derive",
                        wish("{\"level\":\"INSTRUMENT\",\"code\":\"EIT\"},{\"id\":\"" + recorded.id() + "\"}"))
                .expect(200)
                .body();
        long position = derived.path("position").asLong();
        assertThat(measure(derived.path("drafted").path(0), position)
                        .path("answers")
                        .size())
                .isEqualTo(3);
        var second = measure(derived.path("drafted").path(1), position);
        assertThat(second.path("responsible").path(0).path("unit").asString()).isEqualTo("สำนักปลัดเทศบาล");
        assertThat(second.path("answers").path(0).path("indicator").asInt()).isEqualTo(8);
    }

    @Test
    void a_measure_shows_whether_the_topic_it_answers_scored_better_the_year_after() {
        var derived =
                officer.post("/api/measures/derive", wish(TWO)).expect(200).body();
        var id = derived.path("drafted").path(0).path("measure").asString();
        var before = effect(id, derived.path("position").asLong());
        assertThat(before.path("resultThere").asBoolean()).isFalse();
        assertThat(before.path("answers").path(0).has("rose")).isFalse();
        assertThat(before.path("shortfalls").path(0).path("code").asString()).isEqualTo("O31");
        // complaint statistics have another number in the later year
        var put = officer.put(
                        assessment(2566),
                        "{\"items\":[{\"code\":\"O29\",\"score\":100},{\"code\":\"O31\",\"score\":0}]}")
                .expect(200);
        var after = effect(id, put.position()).path("answers").path(0);
        assertThat(after.path("codeAfter").asString()).isEqualTo("O29");
        assertThat(after.path("before").asInt()).isZero();
        assertThat(after.path("after").asInt()).isEqualTo(100);
        assertThat(after.path("rose").asBoolean()).isTrue();
        asAnyone().get("/api/measures/" + UUID.randomUUID() + "/effect").expect(404);
    }

    @Test
    void last_years_measure_is_copied_into_the_new_year() {
        var id =
                officer.post("/api/measures", """
                        {"agency":"%s","fiscalYear":2566,"number":"3","title":"เผยแพร่สถิติ ปี ๒๕๖๖","answers":[{"fiscalYear":2565,"item":"O31"}],
                         "steps":[{"text":"จัดทำ","dueOn":"2023-01-31"},{"text":"เผยแพร่"}],
                         "responsible":[{"text":"กองคลัง","unit":"กองคลัง"}],
                         "period":{"from":"2022-12-01","to":"2023-03-31","text":"ธ.ค.๖๕-มี.ค. ๖๖"}}""".formatted(agency)).expect(201).id();
        officer.post("/api/measures/" + id + "/steps/2/drop", "{\"reason\":\"รวมกัน\"}")
                .expect(200);
        var wish = "{\"agency\":\"%s\",\"fiscalYear\":2567}".formatted(agency);
        var copied = officer.post("/api/measures/" + id + "/copy", wish).expect(201);
        var copy =
                officer.get("/api/measures/" + copied.id() + "?v=0").expect(200).body();
        assertThat(copy.path("title").asString()).isEqualTo("เผยแพร่สถิติ ปี ๒๕๖๗");
        assertThat(copy.has("number")).isFalse();
        assertThat(copy.path("steps").size()).isOne();
        assertThat(copy.path("steps").path(0).path("dueOn").asString()).isEqualTo("2024-01-31");
        assertThat(copy.path("period").path("text").asString()).isEqualTo("ธ.ค.๖๖-มี.ค. ๖๗");
        assertThat(copy.path("answers").path(0).path("item").asString()).isEqualTo("O29");
        assertThat(copy.path("answers").path(0).path("fiscalYear").asInt()).isEqualTo(2566);
        assertThat(copy.path("origin").path("copiedFrom").path("measure").asString())
                .isEqualTo(id);
        assertThat(copy.path("origin").path("copiedFrom").path("version").asInt())
                .isOne();
        officer.post("/api/measures/" + id + "/copy", wish.replace("2567", "2566"))
                .expect(422, "SAME_PLAN");
    }

    @Test
    void another_agencys_published_measure_is_copied_under_ones_own_names() {
        var other = newAgency();
        as(Tokens.admin()).post("/api/agencies", """
                        {"code":"%s","nameTh":"เทศบาลตำบลสวนทราย","type":"SUBDISTRICT_MUNICIPALITY","district":"แม่ริม",
                         "province":"เชียงใหม่","website":"https://www.suansai.go.th"}""".formatted(other)).expect(201);
        var theirs = as(Tokens.officer(other));
        var id = theirs.post("/api/measures", """
                        {"agency":"%s","fiscalYear":2566,"title":"ประกาศเทศบาลตำบลสวนทราย เรื่องไม่รับของขวัญ",
                         "steps":[{"text":"เผยแพร่ที่ www.suansai.go.th และเพจ ทต.สวนทราย จังหวัดเชียงใหม่"}],
                         "responsible":[{"text":"สำนักปลัด"},{"text":"กองช่าง"}]}""".formatted(other)).expect(201).id();
        var wish = "{\"agency\":\"%s\",\"fiscalYear\":2566}".formatted(agency);
        officer.post("/api/measures/" + id + "/copy", wish).expect(409, "NOT_PUBLISHED");
        theirs.post("/api/measures/" + id + "/copy", wish).expect(403);
        as(Tokens.executive(other)).post("/api/measures/" + id + "/adopt", "").expect(200);
        var keyed = officer.with("Idempotency-Key", UUID.randomUUID().toString());
        var copied = keyed.post("/api/measures/" + id + "/copy", wish).expect(201);
        assertThat(keyed.post("/api/measures/" + id + "/copy", wish).expect(201).id())
                .isEqualTo(copied.id());
        var copy =
                officer.get("/api/measures/" + copied.id() + "?v=0").expect(200).body();
        assertThat(copy.path("title").asString()).isEqualTo("ประกาศเทศบาลตำบล" + agency + " เรื่องไม่รับของขวัญ");
        assertThat(copy.path("steps").path(0).path("text").asString())
                .contains("ทต." + agency, "จังหวัดลำปาง")
                .doesNotContain("สวนทราย", "เชียงใหม่");
        assertThat(copy.path("responsible").path(0).path("unit").asString()).isEqualTo("สำนักปลัดเทศบาล");
        assertThat(copy.path("responsible").path(1).path("text").asString()).isEqualTo("กองช่าง");
        assertThat(copy.path("responsible").path(1).has("unit")).isFalse();
        assertThat(copied.body().path("notes").toString()).contains("UNIT_UNKNOWN", "WEBSITE_LEFT");
        assertThat(copy.path("origin").path("copiedFrom").path("agency").asString())
                .isEqualTo(other);
        assertThat(copy.path("status").asString()).isEqualTo("DRAFTED");
        officer.post("/api/measures/" + UUID.randomUUID() + "/copy", wish).expect(404);
    }

    JsonNode measure(JsonNode drafted, long position) {
        officer.get("/api/measures?agency=" + agency + "&after=" + position).expect(200);
        return officer.get("/api/measures/" + drafted.path("measure").asString() + "?v=0")
                .expect(200)
                .body();
    }

    JsonNode effect(String measure, long position) {
        return asAnyone()
                .get("/api/measures/" + measure + "/effect?after=" + position)
                .expect(200)
                .body();
    }

    int count(long position) {
        return asAnyone()
                .get("/api/measures?agency=" + agency + "&after=" + position)
                .expect(200)
                .body()
                .path("total")
                .asInt();
    }
}
