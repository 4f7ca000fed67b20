package org.sucharit.measures.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;
import org.sucharit.measures.Requests;

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
}
