package org.sucharit.measures.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.awaitility.core.ThrowingRunnable;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

/** An agency with people and a measure, on mornings to come. */
abstract class Mornings extends Platform {

    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    static final LocalDate END = LocalDate.of(2027, 3, 31);

    /** Half past seven of that day; returns when the morning's run is over. */
    void morning(LocalDate day) {
        clock.moveTo(day.atTime(7, 0).atZone(BANGKOK).toInstant());
        var due = day.atTime(7, 30).atZone(BANGKOK).toInstant();
        soon(() -> assertThat(periodic("nextRun")).isEqualTo(due));
        clock.moveTo(due.plusSeconds(1));
        soon(() -> assertThat(periodic("lastSuccess")).isAfterOrEqualTo(due));
        soon(() -> assertThat(periodic("nextRun")).isAfter(due));
    }

    private Instant periodic(String what) {
        var text = as(Tokens.admin())
                .get("/actuator/periodic/reminders")
                .expect(200)
                .body()
                .path(what)
                .asString("1970-01-01T00:00:00Z");
        return Instant.parse(text);
    }

    static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }

    /** Mails go once a minute: minutes pass until it is so. */
    void withTime(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> {
                    clock.advance(Duration.ofMinutes(1));
                    assertion.run();
                });
    }

    String registered() {
        var agency = newAgency();
        register(agency);
        return agency;
    }

    void people(String agency, String people) {
        as(Tokens.officer(agency))
                .put("/api/agencies/" + agency + "/people", "{\"people\":[" + people + "]}")
                .expect(200);
    }

    /** Under way until the end of March 2570. */
    String measure(String agency, String title) {
        var id = as(Tokens.officer(agency))
                .post("/api/measures", """
                {"agency":"%s","fiscalYear":2570,"title":"%s","responsible":[{"text":"กองคลัง"}],
                 "period":{"from":"2026-12-01","to":"2027-03-31"}}""".formatted(agency, title))
                .expect(201)
                .id();
        as(Tokens.executive(agency))
                .post("/api/measures/" + id + "/adopt", "{}")
                .expect(200);
        return id;
    }
}
