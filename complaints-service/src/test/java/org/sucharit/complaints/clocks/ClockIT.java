package org.sucharit.complaints.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.complaints.ComplaintsPlatform;
import org.sucharit.kernel.AgencyId;

/** What an agency promises, over HTTP. */
class ClockIT extends ComplaintsPlatform {

    final String agency = newAgency();
    final String path = "/api/clocks/" + agency;

    @Autowired
    Clocks clocks;

    private LocalDate answerDue() {
        var filed = asAnyone()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/complaints", """
                        {"agency":"%s","kind":"ENQUIRY","title":"ก","description":"ข"}""".formatted(agency))
                .expect(201)
                .body();
        return LocalDate.parse(filed.path("answerDueOn").asString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok"));
    }

    @Test
    void without_a_promise_the_nations_clock_holds() {
        var body = asAnyone().get(path).expect(200).body();

        assertThat(body.path("answerDays").asInt()).isEqualTo(15);
        assertThat(body.path("national").path("source").asString()).isNotBlank();
        assertThat(body.path("promise").isEmpty()).isTrue();
        assertThat(answerDue()).isEqualTo(today().plusDays(15));
    }

    @Test
    void a_promise_holds_at_once_for_what_is_filed_from_then_on_and_can_be_taken_back() {
        var first = investigator(agency)
                .put(path, "{\"answerDays\":7,\"receiveDays\":1,\"orderDays\":2,\"actDays\":7}")
                .expect(200);
        assertThat(answerDue()).isEqualTo(today().plusDays(7));
        var again = investigator(agency)
                .put(path, "{\"answerDays\":7,\"receiveDays\":1,\"orderDays\":2,\"actDays\":7}")
                .expect(200);
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(clocks.promise(new AgencyId(agency))).isEqualTo(new Promise(7, 1, 2, 7));

        inspector().put(path, "{}").expect(200);

        assertThat(answerDue()).isEqualTo(today().plusDays(15));
        assertThat(asAnyone().get(path).body().path("answerDays").asInt()).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"answerDays\":16}", "{\"receiveDays\":11}", "{\"orderDays\":5,\"actDays\":6}"})
    void looser_than_the_nation_is_refused(String body) {
        investigator(agency).put(path, body).expect(422, "LOOSER_THAN_NATIONAL");
        assertThat(answerDue()).isEqualTo(today().plusDays(15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"answerDays\":0}", "{\"actDays\":-1}", "{\"actDays\":\"x\"}", "{\"actDays\":9999}", "[]", "{"
            })
    void what_is_no_promise_is_a_bad_request(String body) {
        investigator(agency).put(path, body).expect(400);
    }

    @Test
    void of_an_agency_nobody_knows_nothing_is_promised() {
        asAnyone().get("/api/clocks/nowhere").expect(404);
        inspector().put("/api/clocks/nowhere", "{}").expect(404);
        asAnyone().get("/api/clocks/No%20Code").expect(404);
    }
}
