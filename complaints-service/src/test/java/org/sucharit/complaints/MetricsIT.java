package org.sucharit.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.Tokens;

/** Whoever collects the metrics has the time of each move of each of them: none moves when somebody files, writes or works. */
class MetricsIT extends CaseStories {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Duration SAMPLED = Duration.ofSeconds(2);
    private static final String COMMANDS = "sucharit_command_seconds_count{command=\"all\",outcome=\"done\"}";

    @BeforeEach
    void anotherDayAtNoon() {
        clock.moveTo(LocalDate.now(BANGKOK)
                .plusDays(5)
                .atTime(LocalTime.NOON)
                .atZone(BANGKOK)
                .toInstant());
    }

    @Test
    void nothing_moves_while_people_file_and_staff_read_and_the_day_after_it_is_told_roughly() throws Exception {
        var agency = newAgency();
        file(agency, "ก่อน");
        var before = settled();
        assertThat(before)
                .anyMatch(line -> line.startsWith("sucharit_store_events "))
                .anyMatch(line -> line.startsWith("sucharit_projection_lag_events{projection=\"caseload\"}"))
                .anyMatch(line -> line.startsWith("sucharit_publisher_lag_events{publisher=\"case-news\"}"))
                .anyMatch(line -> line.startsWith("sucharit_clock_breaches "));

        for (int i = 0; i < 6; i++) file(agency, "เรื่อง " + i);
        inspector().get("/api/cases").expect(200);
        Thread.sleep(SAMPLED);
        var after = told();
        assertThat(after).isEqualTo(before);

        var counted = value(COMMANDS);
        clock.advance(Duration.ofDays(1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(value(COMMANDS)).isGreaterThanOrEqualTo(counted + 7));
        assertThat(value("sucharit_store_events") % 100).isZero();
        assertThat(value("sucharit_store_bytes") % (1 << 20)).isZero();
    }

    @Test
    void cases_behind_their_clocks_are_told_by_fives() throws Exception {
        for (int i = 0; i < 5; i++) file(newAgency(), "ค้าง " + i);
        clock.advance(Duration.ofDays(40));
        // told once a day: on the first, the cases may not have been read yet
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(SAMPLED)
                .ignoreExceptions()
                .untilAsserted(() -> {
                    clock.advance(Duration.ofDays(1));
                    assertThat(value("sucharit_clock_breaches")).isGreaterThanOrEqualTo(5);
                });
        assertThat(value("sucharit_clock_breaches") % 5).isZero();
    }

    @Test
    void no_hour_agency_or_person_is_in_them() throws Exception {
        var agency = newAgency();
        var filed = clock.instant();
        var id = filed(agency);
        Thread.sleep(SAMPLED);
        var hours = new HourFinder(filed);
        hours.look("metrics", scraped());
        assertThat(hours.found()).isEmpty();
        assertThat(scraped()).doesNotContain(agency, id.toString(), "inspector");
    }

    /** What is told once the amounts of this day have been taken. */
    private Set<String> settled() throws Exception {
        for (int tries = 0; tries < 30; tries++) {
            var told = told();
            Thread.sleep(SAMPLED);
            if (told.equals(told()) && told.stream().noneMatch(line -> line.matches("sucharit_clock_breaches NaN")))
                return told;
        }
        return told();
    }

    /** What is ours, but for what moves by the machine's own doing or by the news of agencies. */
    private Set<String> told() throws Exception {
        return scraped()
                .lines()
                .filter(line -> line.startsWith("sucharit_"))
                .filter(line -> !line.startsWith("sucharit_periodic_") && !line.contains("projection=\"known-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private double value(String series) throws Exception {
        var line = Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)$").matcher(scraped());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }

    private String scraped() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + Tokens.admin());
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
