package org.sucharit.measures.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

class SurveyPagesIT extends Platform {

    final String agency = newAgency();
    Requests officer;

    @BeforeEach
    void people() {
        register(agency);
        officer = as(Tokens.officer(agency)).with("Accept", "text/html");
    }

    Got save(String fields) {
        return officer.post(
                "/work/agencies/" + agency + "/surveys",
                "application/x-www-form-urlencoded",
                ("fiscalYear=2566&" + fields).getBytes(StandardCharsets.UTF_8));
    }

    String page(Got got) {
        return new String(got.response().body(), StandardCharsets.UTF_8);
    }

    @Test
    void an_officer_writes_down_what_was_counted_and_sees_what_is_missing() {
        var saved = save("populationIIT=1,250&answersIIT=12&populationEIT=&answersEIT=")
                .expect(302);
        var next = saved.response().headers().firstValue("Location").orElseThrow();
        var there = next.replaceFirst("^https?://[^/]+", "");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        page(officer.get(there).expect(200)))
                .contains("ตอบแล้ว 12 จากอย่างน้อย 100 คน", "ยังขาด 88 คน", "ยังไม่ได้บันทึกจำนวน", "value=\"1250\""));
        var public_ = page(asAnyone()
                .get("/work/agencies/" + agency + "/surveys?fiscalYear=2566")
                .expect(200));
        assertThat(public_).contains("ยังขาด 88 คน").doesNotContain("<button type=\"submit\">บันทึก");
        assertThat(page(officer.get("/work/agencies/" + agency + "/surveys").expect(200)))
                .contains("2569");
    }

    @Test
    void what_was_typed_wrongly_is_named_and_kept() {
        var page = page(save("populationIIT=many&answersIIT=12").expect(400));
        assertThat(page).contains("กรอกเป็นจำนวนเต็ม", "value=\"many\"", "populationIIT-error");
        assertThat(page(save("populationIIT=5&answersIIT=6").expect(400))).contains("answersIIT-error", "value=\"6\"");
        assertThat(asAnyone()
                        .get("/api/surveys/" + agency + "/2566")
                        .expect(200)
                        .body()
                        .has("version"))
                .isFalse();
    }

    @Test
    void others_may_not_write() {
        var foreign = as(Tokens.officer("krut-2"))
                .post(
                        "/work/agencies/" + agency + "/surveys",
                        "application/x-www-form-urlencoded",
                        "fiscalYear=2566&populationIIT=5&answersIIT=1".getBytes(StandardCharsets.UTF_8));
        foreign.expect(403);
    }
}
