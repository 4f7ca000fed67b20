package org.sucharit.measures.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

class SurveyApiIT extends Platform {

    final String agency = newAgency();
    Requests officer;

    @BeforeEach
    void people() {
        register(agency);
        officer = as(Tokens.officer(agency));
    }

    String path() {
        return "/api/surveys/" + agency + "/2566";
    }

    static String count(Object population, Object answers) {
        return "{\"population\":" + population + ",\"answers\":" + answers + "}";
    }

    @Test
    void a_count_is_put_and_read_with_what_is_missing() {
        officer.put(path() + "/IIT", count(250, 12)).expect(200);
        var answer = officer.put(path() + "/EIT", count(640, 70)).expect(200);
        var read = asAnyone().get(path() + "?v=" + answer.version()).expect(200).body();
        assertThat(read.path("ruleSet").path("fiscalYear").asInt()).isEqualTo(2566);
        var inside = read.path("surveys").path(0);
        assertThat(inside.path("instrument").asString()).isEqualTo("IIT");
        assertThat(inside.path("minimum").asInt()).isEqualTo(30);
        assertThat(inside.path("missing").asInt()).isEqualTo(18);
        var outside = read.path("surveys").path(1);
        assertThat(outside.path("minimum").asInt()).isEqualTo(64);
        assertThat(outside.path("missing").asInt()).isZero();
        assertThat(outside.path("ruleTh").asString()).isNotBlank();
    }

    @Test
    void the_same_count_again_keeps_the_version() {
        officer.put(path() + "/IIT", count(20, 4)).expect(200);
        assertThat(officer.put(path() + "/IIT", count(20, 4)).expect(200).version())
                .isZero();
        assertThat(officer.put(path() + "/IIT", count(20, 5)).expect(200).version())
                .isOne();
    }

    @Test
    void wrong_counts_and_wrong_people_are_refused_and_nothing_is_stored() {
        officer.put(path() + "/OIT", count(5, 1)).expect(422, "NOT_A_SURVEY");
        officer.put(path() + "/IIT", count(0, 0)).expect(422, "POPULATION_OUT_OF_RANGE");
        officer.put(path() + "/IIT", count(5, 6)).expect(422, "ANSWERS_OUT_OF_RANGE");
        officer.put(path() + "/IIT", count(5, "null")).expect(400, "INVALID");
        officer.put(path() + "/IIT", count(99999999999L, 1)).expect(400);
        officer.put("/api/surveys/" + agency + "/2560/IIT", count(5, 1)).expect(422, "RULE_SET_UNKNOWN");
        officer.put("/api/surveys/" + agency + "/2023/IIT", count(5, 1)).expect(400, "INVALID");
        officer.put("/api/surveys/no-such-agency/2566/IIT", count(5, 1)).expect(404, "AGENCY_UNKNOWN");
        asAnyone().put(path() + "/IIT", count(5, 1)).expect(401);
        as(Tokens.officer("krut-2")).put(path() + "/IIT", count(5, 1)).expect(403);
        assertThat(asAnyone().get(path()).expect(200).body().has("version")).isFalse();
        asAnyone().get("/api/surveys/" + agency + "/2560").expect(404, "RULE_SET_UNKNOWN");
        asAnyone().get("/api/surveys/no-such-agency/2566").expect(404, "AGENCY_UNKNOWN");
    }
}
