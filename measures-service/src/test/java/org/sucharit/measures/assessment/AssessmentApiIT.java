package org.sucharit.measures.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

class AssessmentApiIT extends Platform {

    final String agency = newAgency();
    Requests officer;

    @BeforeEach
    void people() {
        register(agency);
        officer = as(Tokens.officer(agency));
    }

    String path() {
        return "/api/assessments/" + agency + "/2565";
    }

    static String scores(int count, String score) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"indicator\":" + i + ",\"score\":" + score + "}")
                .collect(Collectors.joining(",", "{\"scores\":[", "]}"));
    }

    @Test
    void an_assessment_is_put_and_read_with_its_totals() {
        var answer = officer.put(path(), scores(10, "87.655")).expect(200);
        var read = asAnyone().get(path() + "?v=" + answer.version()).expect(200).body();
        assertThat(read.path("total").decimalValue()).isEqualByComparingTo("87.66");
        assertThat(read.path("instruments").path("OIT").decimalValue()).isEqualByComparingTo("87.66");
        assertThat(read.path("scores").size()).isEqualTo(10);
        assertThat(read.path("fiscalYear").asInt()).isEqualTo(2565);
        assertThat(officer.put(path(), scores(10, "87.6550")).expect(200).version())
                .isZero();
        officer.put(path(), scores(10, "88")).expect(422, "REASON_MISSING");
        var corrected = scores(10, "88").replaceFirst("}$", ",\"reason\":\"พิมพ์ผิด\"}");
        assertThat(officer.put(path(), corrected).expect(200).version()).isOne();
    }

    @Test
    void remarks_alone_have_no_total() {
        var answer = officer.put(path(), """
                {"items":[{"code":"o12","remark":"ไม่พบ"}],"remarks":[{"instrument":"EIT","text":"ควรปรับปรุง"}],"reason":"แรก"}""").expect(200);
        var read = asAnyone().get(path() + "?v=" + answer.version()).expect(200).body();
        assertThat(read.has("total")).isFalse();
        assertThat(read.path("items").path(0).path("code").asString()).isEqualTo("O12");
    }

    @Test
    void wrong_scores_and_wrong_people_are_refused() {
        officer.put(path(), scores(9, "80")).expect(422, "SCORES_INCOMPLETE");
        officer.put(path(), scores(10, "101")).expect(422, "SCORE_OUT_OF_RANGE");
        officer.put(path(), scores(10, "\"viel\"")).expect(400);
        var commonEra = officer.put("/api/assessments/" + agency + "/2022", "{}")
                .expect(400)
                .body();
        assertThat(commonEra.path("errors").path(0).path("message").asString()).contains("2565");
        asAnyone().put(path(), "{}").expect(401);
        as(Tokens.officer("krut-2")).put(path(), "{}").expect(403);
        officer.put("/api/assessments/no-such-agency/2565", "{}").expect(404, "AGENCY_UNKNOWN");
        asAnyone().get("/api/assessments/" + agency + "/2564").expect(404);
    }

    @Test
    void shortfalls_are_recorded_revised_and_listed() {
        var body = """
                {"agency":"%s","assessmentYear":2565,"level":"SUB_INDICATOR","code":"9.4","finding":"ไม่มีรายงาน",
                 "improvement":"จัดทำรายงาน","responsible":["สำนักปลัด"],"actions":[{"text":"ทำแล้ว","date":"2023-01-05"}]}""".formatted(agency);
        var id = officer.post("/api/shortfalls", body).expect(201).id();
        var revised = officer.put("/api/shortfalls/" + id, body.replace("ไม่มีรายงาน", "รายงานไม่ครบ"))
                .expect(200);
        assertThat(revised.version()).isOne();
        assertThat(officer.put("/api/shortfalls/" + id, body.replace("ไม่มีรายงาน", "รายงานไม่ครบ"))
                        .version())
                .isOne();
        var list = asAnyone()
                .get("/api/shortfalls?agency=" + agency + "&fiscalYear=2565&after=" + revised.position())
                .expect(200)
                .body();
        assertThat(list.path("items").path(0).path("finding").asString()).isEqualTo("รายงานไม่ครบ");
        assertThat(list.path("total").asInt()).isOne();
        officer.post("/api/shortfalls", body.replace("\"agency\":\"" + agency + "\",", ""))
                .expect(400);
        as(Tokens.officer("krut-2")).put("/api/shortfalls/" + id, body).expect(403);
        asAnyone().post("/api/shortfalls", body).expect(401);
    }

    @Test
    void the_scores_of_a_plan_give_what_the_plan_states_and_say_by_which_rules() {
        var answer = officer.put(path(), NONG_MUANG).expect(200);
        var read = asAnyone().get(path() + "?v=" + answer.version()).expect(200).body();
        assertThat(read.path("total").decimalValue()).isEqualByComparingTo("97.07");
        assertThat(read.path("grade").asString()).isEqualTo("AA");
        assertThat(read.path("ruleSet").path("fiscalYear").asInt()).isEqualTo(2565);
        assertThat(read.path("ruleSet").has("verified")).isTrue();
        var best = read.path("ranking").path(0);
        assertThat(best.path("indicator").asInt()).isEqualTo(10);
        assertThat(best.path("rank").asInt()).isOne();
        assertThat(read.path("ranking").path(9).path("indicator").asInt()).isEqualTo(9);
        assertThat(read.path("fromItems").path(0).path("score").decimalValue()).isEqualByComparingTo("89.29");
        assertThat(read.path("unconfirmed").isArray()).isTrue();
    }

    @Test
    void a_year_with_two_grade_systems_shows_both_unverified() {
        var answer = officer.put("/api/assessments/" + agency + "/2566", scores(10, "96"))
                .expect(200);
        var read = asAnyone()
                .get("/api/assessments/" + agency + "/2566?v=" + answer.version())
                .body();
        assertThat(read.path("grade").asString()).contains("AA", "ผ่านดีเยี่ยม");
        assertThat(read.path("gradeVerified").asBoolean()).isFalse();
        assertThat(read.path("grades").size()).isEqualTo(2);
        assertThat(read.path("ruleSet").path("verified").asBoolean()).isFalse();
    }

    @Test
    void what_the_year_does_not_have_is_refused_and_nothing_is_stored() {
        officer.put(path(), "{\"items\":[{\"code\":\"O99\",\"score\":0}]}").expect(422, "ITEM_UNKNOWN");
        officer.put(path(), "{\"subIndicators\":[{\"code\":\"9.9\",\"score\":0}]}")
                .expect(422, "SUB_INDICATOR_UNKNOWN");
        officer.put(path(), "{\"remarks\":[{\"indicator\":11,\"text\":\"ควรปรับปรุง\"}]}")
                .expect(422, "INDICATOR_UNKNOWN");
        officer.put(path(), "{\"items\":[{\"code\":\"O12\"},{\"code\":\"o12\"}]}")
                .expect(422, "SCORE_REPEATED");
        officer.put(path(), scores(10, "-1")).expect(422, "SCORE_OUT_OF_RANGE");
        officer.put("/api/assessments/" + agency + "/2540", scores(10, "80")).expect(422, "RULE_SET_UNKNOWN");
        officer.get(path() + "/history").expect(404);
        asAnyone().get(path()).expect(404);
    }

    @Test
    void a_correction_stays_in_the_history_with_its_reason() {
        officer.put(path(), scores(10, "80")).expect(200);
        officer.put(path(), scores(10, "81").replaceFirst("}$", ",\"reason\":\"พิมพ์ผิด\"}"))
                .expect(200);
        var past = officer.get(path() + "/history").expect(200).body().path("items");
        assertThat(past.size()).isEqualTo(2);
        assertThat(past.path(0)
                        .path("event")
                        .path("result")
                        .path("scores")
                        .path(0)
                        .path("score")
                        .asInt())
                .isEqualTo(80);
        assertThat(past.path(1).path("event").path("reason").asString()).isEqualTo("พิมพ์ผิด");
        assertThat(past.path(1).path("name").asString()).isNotBlank();
        assertThat(past.path(1).path("at").asString()).isNotBlank();
        asAnyone().get(path() + "/history").expect(401);
    }

    @Test
    void change_from_the_year_before_is_told_by_indicator_and_by_topic() {
        officer.put(path(), scores(10, "80").replaceFirst("}$", ",\"items\":[{\"code\":\"O31\",\"score\":0}]}"))
                .expect(200);
        var next = "/api/assessments/" + agency + "/2566";
        var answer = officer.put(
                        next, scores(10, "85").replaceFirst("}$", ",\"items\":[{\"code\":\"O29\",\"score\":100}]}"))
                .expect(200);
        var change = asAnyone()
                .get(next + "/change?after=" + answer.position())
                .expect(200)
                .body();
        assertThat(change.path("comparedWith").asInt()).isEqualTo(2565);
        assertThat(change.path("total").path("change").decimalValue()).isEqualByComparingTo("5");
        assertThat(change.path("indicators").size()).isEqualTo(10);
        assertThat(change.path("instruments").size()).isEqualTo(3);
        var topic = change.path("topics").path(0);
        assertThat(topic.path("itemBefore").asString()).isEqualTo("O31");
        assertThat(topic.path("itemAfter").asString()).isEqualTo("O29");
        assertThat(topic.path("change").asInt()).isEqualTo(100);
        assertThat(asAnyone()
                        .get(next)
                        .body()
                        .path("ranking")
                        .path(0)
                        .path("change")
                        .asInt())
                .isEqualTo(5);
        assertThat(asAnyone().get(path() + "/change").expect(200).body().has("comparedWith"))
                .isFalse();
    }

    @Test
    void shortfalls_are_proposed_against_a_threshold_and_those_chosen_recorded_once() {
        var put = officer.put(path(), NONG_MUANG).expect(200);
        var list = path() + "/shortfalls?after=" + put.position();
        var proposed = asAnyone().get(list + "&threshold=98").expect(200).body();
        assertThat(proposed.path("items").toString()).contains("\"9\"", "\"O12\"", "\"OIT\"", "PROPOSED");
        asAnyone().get(list + "&threshold=101").expect(400);
        officer.put(path() + "/threshold", "{\"threshold\":99}").expect(200);
        var set = officer.put(path() + "/threshold", "{\"threshold\":99.0}").expect(200);
        assertThat(set.version()).isOne();
        officer.put(path() + "/threshold", "{\"threshold\":100.01}").expect(422, "THRESHOLD_OUT_OF_RANGE");
        assertThat(asAnyone()
                        .get(path() + "/shortfalls?after=" + set.position())
                        .body()
                        .path("threshold")
                        .asInt())
                .isEqualTo(99);

        var choice = "{\"chosen\":[{\"level\":\"ITEM\",\"code\":\"O12\"},{\"level\":\"INDICATOR\",\"code\":\"9\"}]}";
        var recorded = officer.post(path() + "/shortfalls", choice).expect(200).body();
        var again = officer.post(path() + "/shortfalls", choice).expect(200).body();
        assertThat(again.path("shortfalls")).isEqualTo(recorded.path("shortfalls"));
        officer.post(path() + "/shortfalls", choice.replace("O12", "O13")).expect(422, "SHORTFALL_UNKNOWN");
        as(Tokens.officer("krut-2")).post(path() + "/shortfalls", choice).expect(403);
        var there = asAnyone()
                .get("/api/shortfalls?agency=" + agency + "&fiscalYear=2565&after="
                        + again.path("position").asLong())
                .body();
        assertThat(there.path("total").asInt()).isEqualTo(2);
        assertThat(asAnyone().get(path() + "/shortfalls").body().toString()).contains("RECORDED");
        as(Tokens.officer("krut-2"))
                .put(path() + "/threshold", "{\"threshold\":1}")
                .expect(403);
        officer.put("/api/assessments/" + agency + "/2564/threshold", "{\"threshold\":1}")
                .expect(404);
    }

    /** As the plan of Nong Muang for 2566 states them, with the items that got no points. */
    static final String NONG_MUANG = """
            {"scores":[{"indicator":1,"score":99.47},{"indicator":2,"score":97.05},{"indicator":3,"score":98.58},
             {"indicator":4,"score":98.40},{"indicator":5,"score":98.17},{"indicator":6,"score":99.38},
             {"indicator":7,"score":99.74},{"indicator":8,"score":98.04},{"indicator":9,"score":89.29},
             {"indicator":10,"score":100.00}],
             "items":[{"code":"O12","score":0},{"code":"O17","score":0},{"code":"O20","score":0},{"code":"O24","score":0}]}""";
}
