package org.sucharit.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.test.Requests.Got;

/** While figures can't be read, or are read anew, whoever asks for them is told so. */
class MongoAwayIT extends ReportingPlatform {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SCORECARD = "/api/scorecards/nation/2566";

    private final String agency = newAgency();

    @BeforeEach
    void known() {
        register(agency);
    }

    @AfterEach
    void mend() {
        MONGO.mend();
    }

    @Test
    void figures_cannot_be_read_then_are_marked_as_delayed_and_then_as_before() {
        await().atMost(PATIENCE)
                .until(() ->
                        !isDelayed(page("/agencies")) && !isDelayed(asAnyone().get(SCORECARD)));
        MONGO.cut();
        var refused = asAnyone().with("Accept-Language", "th").get(SCORECARD).expect(503, "FIGURES_AWAY");
        assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(text(page("/agencies/" + agency).expect(503))).contains("สิ่งที่บันทึกแล้วไม่สูญหาย");
        // what needs no figures is there, and says that those are behind
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(isDelayed(page("/open-data").expect(200))).isTrue());
        assertThat(text(page("/open-data"))).contains("อาจช้ากว่าความเป็นจริง");
        MONGO.mend();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !isDelayed(page("/agencies").expect(200)));
        assertThat(text(page("/agencies"))).doesNotContain("อาจช้ากว่าความเป็นจริง");
    }

    private Got page(String path) {
        return asAnyone()
                .with("Accept", "text/html")
                .with("Accept-Language", "th")
                .get(path);
    }

    private static boolean isDelayed(Got got) {
        return got.response().headers().firstValue(Freshness.STALE).isPresent();
    }

    private static String text(Got got) {
        return new String(got.response().body(), UTF_8);
    }
}
