package org.sucharit.complaints.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sucharit.complaints.ComplaintsPlatform;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;

/** What staff take down for somebody else. */
class RecordingIT extends ComplaintsPlatform {

    final String agency = newAgency();

    @Test
    void a_letter_is_recorded_and_its_receipt_opens_nothing_but_its_replacement() {
        var recorded = record(desk(), key(), "LETTER", "STAFF").expect(201).body();

        assertThat(recorded.path("receipt").asString()).matches("\\d{5}( \\d{5}){4}");
        assertThat(recorded.path("visible").asBoolean()).isTrue();
        var path = "/api/cases/" + recorded.path("id").asString();
        var seen = desk().get(path).expect(200).body();
        assertThat(seen.path("channel").asString()).isEqualTo("LETTER");
        assertThat(seen.path("declared").asBoolean()).isFalse();
        asAnyone()
                .with("Authorization", "Receipt " + recorded.path("receipt").asString())
                .get("/api/mailbox")
                .expect(409, "RECEIPT_TO_BE_REPLACED");
    }

    @Test
    void whoever_recorded_a_case_for_oversight_does_not_see_it() {
        var recorded = record(desk(), key(), "PHONE", "TOP_EXECUTIVE").expect(201);
        assertThat(recorded.body().path("visible").asBoolean()).isFalse();
        assertThat(recorded.body().has("id")).isFalse();
        assertThat(recorded.response().headers().firstValue("Location")).isEmpty();
    }

    @Test
    void the_same_again_gives_the_same_receipt_and_one_case() {
        var key = key();
        var first = record(desk(), key, "MEETING", "STAFF").expect(201).body();
        var again = record(desk(), key, "MEETING", "STAFF").expect(201).body();
        assertThat(again).isEqualTo(first);
        record(desk(), key, "PHONE", "STAFF").expect(422, "KEY_REUSED");
    }

    @Test
    void what_is_wrong_with_it_is_said() {
        record(desk(), key(), "WEB", "STAFF").expect(422, "CHANNEL_NOT_RECORDED");
        record(desk(), key(), "PIGEON", "STAFF").expect(400, "INVALID");
        record(desk(), "short", "LETTER", "STAFF").expect(400, "SUBMISSION_KEY_WEAK");
        desk().post("/api/cases", body("LETTER", "STAFF")).expect(400, "SUBMISSION_KEY_MISSING");
        var without = desk().with("Idempotency-Key", key())
                .post("/api/cases", body("LETTER", "STAFF").replace("\"channel\":\"LETTER\",", ""))
                .expect(400, "INVALID");
        assertThat(without.body().at("/errors/0/path").asString()).isEqualTo("channel");
        desk().with("Idempotency-Key", key()).post("/api/cases", "{").expect(400);
    }

    private Got record(Requests who, String key, String channel, String position) {
        return who.with("Idempotency-Key", key).post("/api/cases", body(channel, position));
    }

    private String body(String channel, String position) {
        return """
                {"channel":"%s","agency":"%s","kind":"CORRUPTION","category":"BRIBERY","title":"จดหมาย","description":"รายละเอียด",
                 "subjects":[{"position":"%s"}]}""".formatted(channel, agency, position);
    }

    private Requests desk() {
        return investigator(agency);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
