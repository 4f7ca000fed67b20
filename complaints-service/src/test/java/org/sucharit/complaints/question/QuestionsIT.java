package org.sucharit.complaints.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sucharit.complaints.ComplaintsPlatform;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;

class QuestionsIT extends ComplaintsPlatform {

    private static final String ROAD = """
            {"key":"road","textTh":"ถนนสายใด","kind":"TEXT","required":true,"kinds":["SERVICE"]}""";
    private static final String LIGHT = """
            {"key":"light","textTh":"เรื่องใด","textEn":"About what?","kind":"CHOICE","kinds":["SERVICE"],
             "choices":[{"key":"lamp","textTh":"ไฟถนน"},{"key":"water","textTh":"น้ำ"}]}""";

    @Test
    void what_an_agency_asks_must_be_answered() {
        var agency = newAgency();
        ask(agency, ROAD, LIGHT).expect(200);

        var missing = complain(agency, "").expect(422, "ANSWERS_UNFIT");
        assertThat(missing.body().path("errors").toString()).contains("more.road");
        var wrong = complain(agency, "\"more\":{\"road\":\"สายหลัก\",\"light\":\"sky\",\"moon\":\"x\"}");
        assertThat(wrong.expect(422, "ANSWERS_UNFIT").body().path("errors").toString())
                .contains("more.light", "more.moon")
                .doesNotContain("more.road", "สายหลัก");
        complain(agency, "\"more\":{\"road\":\"สายหลัก\",\"light\":\"lamp\"}").expect(201);
    }

    @Test
    void a_form_that_began_before_a_change_still_files_and_the_removed_answer_is_kept() {
        var agency = newAgency();
        ask(agency, LIGHT).expect(200);
        ask(agency, ROAD).expect(200);

        complain(agency, "\"more\":{\"light\":\"lamp\"},\"questions\":1").expect(201);
        complain(agency, "\"more\":{\"light\":\"lamp\"}").expect(422, "ANSWERS_UNFIT");
        complain(agency, "\"questions\":7").expect(422, "ANSWERS_UNFIT");
    }

    @Test
    void what_is_asked_is_read_by_everyone() {
        var agency = newAgency();
        var body = "{\"questions\":[" + ROAD + "]}";
        var path = "/api/complaint-questions/" + agency;

        inspector().put(path, body).expect(200);
        var same = as(Tokens.of(Role.INVESTIGATOR, agency)).put(path, body).expect(200);

        assertThat(same.version()).isZero();
        var read = asAnyone().get(path).expect(200).body();
        assertThat(read.path("version").asInt()).isEqualTo(1);
        assertThat(read.path("questions").get(0).path("key").asString()).isEqualTo("road");
    }

    @Test
    void questions_that_make_no_sense_are_problems() {
        var agency = newAgency();

        ask(agency, ROAD, ROAD).expect(422, "KEY_REPEATED");
        ask(agency, ROAD.replace("road", "Road!")).expect(400, "INVALID");
        ask(agency, ROAD.replace("TEXT", "NOISE")).expect(400, "INVALID");
        ask(agency, ROAD.replace("ถนนสายใด", "x".repeat(301))).expect(400, "INVALID");
        investigator(agency).put("/api/complaint-questions/" + agency, "{}").expect(400, "INVALID");
    }

    private Got ask(String agency, String... questions) {
        return investigator(agency)
                .put("/api/complaint-questions/" + agency, "{\"questions\":[" + String.join(",", questions) + "]}");
    }

    private Got complain(String agency, String more) {
        return asAnyone().with("Idempotency-Key", UUID.randomUUID().toString()).post("/api/complaints", """
                        {"agency":"%s","kind":"SERVICE","title":"ไฟดับ","description":"ดับมานาน"%s}
                        """.formatted(
                        agency, more.isEmpty() ? "" : "," + more));
    }
}
