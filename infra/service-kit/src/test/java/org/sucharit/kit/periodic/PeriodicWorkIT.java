package org.sucharit.kit.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.sucharit.kit.test.Tokens;

class PeriodicWorkIT extends Replicas {

    /** Half past seven in Bangkok, that many days from today. */
    static Instant halfPastSeven(int days) {
        return LocalDate.now(BANGKOK)
                .plusDays(days)
                .atTime(7, 30)
                .atZone(BANGKOK)
                .toInstant();
    }

    @Test
    void when_the_clock_passes_the_due_time_one_of_two_replicas_does_it_once() throws Exception {
        var one = start("one");
        var two = start("two");
        aWhile();
        assertThat(notes("sweeping")).isEmpty();
        for (int day = 2; day < 5; day++) {
            var now = halfPastSeven(day).plusSeconds(1);
            clock(one).moveTo(now);
            clock(two).moveTo(now);
            int times = 2 * (day - 1);
            soon(() -> assertThat(notes("sweeping")).hasSize(times));
            aWhile();
            assertThat(notes("sweeping")).hasSize(times).last().satisfies(note -> {
                assertThat(note.due()).isEqualTo(now.minusSeconds(1));
                assertThat(note.what()).isEqualTo("done");
            });
        }
        assertThat(standing(one, "sweeping")).satisfies(standing -> {
            assertThat(standing.lastSuccess()).isAfter(halfPastSeven(4));
            assertThat(standing.nextRun()).isEqualTo(halfPastSeven(5));
            assertThat(standing.runningOn()).isNull();
            assertThat(standing.lastRanOn()).isIn("one", "two");
        });
    }

    @Test
    void what_was_due_many_times_while_nothing_ran_is_made_up_for_once() throws Exception {
        start("one").close();
        started.clear();
        jdbc.sql("UPDATE periodic_work SET due = due - interval '20 days', next_run = next_run - interval '20 days'")
                .update();
        start("one");
        soon(() -> assertThat(whatOf("sweeping")).containsExactly("begun", "done"));
        soon(() -> assertThat(whatOf("dusting")).containsExactly("begun", "done"));
        aWhile();
        assertThat(notes("sweeping")).hasSize(2);
        assertThat(notes("dusting")).hasSize(2);
    }

    @Test
    void a_failed_run_is_seen_and_tried_again_for_the_same_due_time() throws Exception {
        var service = start("one");
        var chore = chore(service, "sweeping");
        chore.failing = true;
        clock(service).moveTo(halfPastSeven(3).plusSeconds(30));
        soon(() -> assertThat(standing(service, "sweeping").failures()).isEqualTo(1));
        assertThat(standing(service, "sweeping")).satisfies(standing -> {
            assertThat(standing.lastError()).isEqualTo("java.lang.IllegalStateException");
            assertThat(standing.lastFailure()).isNotNull();
            assertThat(standing.nextRun())
                    .isBetween(
                            halfPastSeven(3).plusSeconds(40), halfPastSeven(3).plusSeconds(52));
        });
        clock(service).advance(Duration.ofSeconds(15));
        soon(() -> assertThat(standing(service, "sweeping").failures()).isEqualTo(2));
        chore.failing = false;
        clock(service).advance(Duration.ofSeconds(30));
        soon(() -> assertThat(whatOf("sweeping")).containsExactly("begun", "begun", "begun", "done"));
        assertThat(notes("sweeping")).extracting(Note::due).containsOnly(halfPastSeven(3));
        soon(() -> assertThat(standing(service, "sweeping").failures()).isZero());
    }

    @Test
    void a_clock_set_back_does_not_make_anything_wait_for_the_days_it_had_shown() {
        var service = start("one");
        clock(service).moveTo(halfPastSeven(40).plusSeconds(1));
        soon(() -> assertThat(whatOf("sweeping")).containsExactly("begun", "done"));
        clock(service).reset();
        soon(() -> assertThat(standing(service, "sweeping").nextRun())
                .isBefore(Instant.now().plus(Duration.ofDays(1))));
        clock(service).moveTo(halfPastSeven(2).plusSeconds(1));
        soon(() -> assertThat(whatOf("sweeping")).hasSize(4));
    }

    @Test
    void one_replica_alone_whose_clock_is_ahead_does_it_once() throws Exception {
        var ahead = start("ahead");
        start("right");
        clock(ahead).moveTo(halfPastSeven(40).plusSeconds(1));
        soon(() -> assertThat(whatOf("sweeping")).containsExactly("begun", "done"));
        aWhile();
        aWhile();
        assertThat(whatOf("sweeping")).containsExactly("begun", "done");
    }

    @Test
    void administrators_see_how_often_and_when() throws Exception {
        var service = start("one", "sucharit.periodic.dusting.every=20m");
        var body = get(service, Tokens.admin(), 200);
        assertThat(body)
                .contains("\"name\":\"sweeping\"", "\"byDefault\":\"daily at 07:30\"", "\"nextRun\":\"20")
                .contains("\"byDefault\":\"every PT2H\"", "\"schedule\":\"every PT20M\"")
                .contains("\"name\":\"command-answers\"");
        get(service, Tokens.officer("krut"), 403);
    }

    @Test
    void answers_to_commands_are_forgotten_after_ninety_days() {
        var service = start("one");
        jdbc.sql("""
                INSERT INTO command_answer (key_hash, subject, request_hash, answer, at)
                SELECT decode(md5(n::text), 'hex'), 's', '', '{}', current_date + 3 - n FROM generate_series(1, 100) n
                """).update();
        clock(service).advance(Duration.ofDays(1));
        soon(() -> assertThat(jdbc.sql("SELECT max(current_date - at) FROM command_answer")
                        .query(Integer.class)
                        .single())
                .isBetween(88, 90));
    }

    private static String get(ConfigurableApplicationContext service, String token, int status) throws Exception {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/periodic"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(status);
        return response.body();
    }
}
