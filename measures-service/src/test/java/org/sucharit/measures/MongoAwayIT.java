package org.sucharit.measures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.kit.test.Tokens;

/** While MongoDB is away officers go on recording; what lists show says that it can't be read, and shows all of it afterwards. */
class MongoAwayIT extends Platform {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOLD = "สิ่งที่บันทึกแล้วไม่สูญหาย";

    private final String agency = newAgency();
    private final String list = "/api/measures?fiscalYear=2566&agency=" + agency;

    @BeforeEach
    void known() {
        register(agency);
        await().atMost(PATIENCE).until(() -> page("th").status() == 200);
    }

    @AfterEach
    void mend() {
        MONGO.mend();
    }

    @Test
    void a_measure_is_drafted_and_adopted_and_lists_say_that_they_cannot_be_read() {
        MONGO.cut();
        var once = as(Tokens.officer(agency))
                .with("Idempotency-Key", UUID.randomUUID().toString());
        var drafted = draft(once).expect(201);
        assertThat(draft(once).expect(201).body()).isEqualTo(drafted.body());
        as(Tokens.executive(agency))
                .post("/api/measures/" + drafted.id() + "/cancel", "{\"reason\":\"ทำซ้ำกับมาตรการเดิม\"}")
                .expect(200);

        var refused = asAnyone().with("Accept-Language", "th").get(list).expect(503, "FIGURES_AWAY");
        assertThat(refused.body().path("detail").asString()).contains(TOLD);
        assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(new String(page("th").expect(503).response().body(), UTF_8))
                .contains(TOLD)
                .contains("<html lang=\"th\"");
        assertThat(new String(page("en").expect(503).response().body(), UTF_8))
                .contains("Nothing that was saved is lost");
        MONGO.mend();

        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(asAnyone()
                        .get(list)
                        .expect(200)
                        .body()
                        .path("items")
                        .path(0)
                        .path("status")
                        .asString())
                .isEqualTo("CANCELLED"));
    }

    private Got draft(Requests officer) {
        return officer.post("/api/measures", """
                {"agency":"%s","fiscalYear":2566,"title":"ประกาศไม่รับของขวัญ"}""".formatted(agency));
    }

    private Got page(String language) {
        return as(Tokens.officer(agency))
                .with("Accept", "text/html")
                .with("Accept-Language", language)
                .get("/work/agencies/" + agency + "?fiscalYear=2566");
    }
}
