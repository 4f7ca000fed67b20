package org.sucharit.reporting.scorecard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.test.Requests.Got;
import org.sucharit.reporting.ReportingPlatform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever looked at an earlier instant is told what is otherwise since, and nothing else. */
class ChangesApiIT extends ReportingPlatform {

    private static final Instant FIRST = Instant.parse("2023-01-10T03:00:00Z");
    private static final Instant THEN = Instant.parse("2023-02-01T03:00:00Z");
    private static final Instant LATER = Instant.parse("2023-02-03T03:00:00Z");

    @Autowired
    private WhatChanged changed;

    private final String agency = newAgency();
    private final UUID measure = UUID.randomUUID();

    @Test
    void a_measure_is_told_as_it_was_and_as_it_became() {
        work(PROVINCE);
        var changes = changes("agencies/" + agency, "?from=2023-01-31&to=2023-02-02");
        assertThat(changes).hasSize(1);
        var change = changes.getFirst();
        assertThat(change.path("agency").asString()).isEqualTo(agency);
        assertThat(change.path("fiscalYear").asInt()).isEqualTo(2566);
        assertThat(change.path("kind").asString()).isEqualTo("MEASURE");
        assertThat(change.path("subject").asString()).isEqualTo(measure.toString());
        assertThat(change.path("at").asString()).isEqualTo(THEN.toString());
        assertThat(change.at("/before/status").asString()).isEqualTo("DRAFTED");
        assertThat(change.at("/after/status").asString()).isEqualTo("PLANNED");
        assertThat(change.path("after").has("is")).isFalse();
    }

    @Test
    void what_was_not_known_before_has_no_before_and_what_outlasts_a_year_is_told_in_each() {
        work(PROVINCE);
        var kinds = changes("agencies/" + agency, "?from=0001-01-01").stream()
                .filter(change -> !change.has("before"))
                .map(change -> change.path("kind").asString())
                .toList();
        assertThat(kinds).containsExactly("AGENCY", "MEASURE");
        assertThat(asAnyone()
                        .get("/api/scorecards/agencies/" + agency + "/2567/changes?from=2020-01-01")
                        .response()
                        .body())
                .asString(UTF_8)
                .contains("\"AGENCY\"")
                .doesNotContain("\"MEASURE\"");
    }

    @Test
    void between_two_instants_at_which_the_same_was_known_nothing_changed() {
        work(PROVINCE);
        assertThat(changes("agencies/" + agency, "?from=2023-01-20&to=2023-01-30"))
                .isEmpty();
        assertThat(changes("agencies/" + agency, "?from=" + THEN + "&to=" + THEN))
                .isEmpty();
    }

    @Test
    void a_province_and_the_nation_tell_of_each_of_their_agencies() {
        work("ระนอง");
        for (var scope : List.of("provinces/" + url("ระนอง"), "nation"))
            assertThat(changes(scope, "?from=2023-01-31&to=2023-02-02"))
                    .as(scope)
                    .filteredOn(change -> change.path("agency").asString().equals(agency))
                    .hasSize(1);
        assertThat(changes("provinces/" + url("พังงา"), "?from=2020-01-01"))
                .noneMatch(change -> change.path("agency").asString().equals(agency));
    }

    @Test
    void headers_say_which_instants_were_understood_and_how_far_it_is_complete() {
        work(PROVINCE);
        var headers = ask("agencies/" + agency, "?from=2023-01-31&to=2023-02-01T10:00:00%2B07:00")
                .response()
                .headers();
        assertThat(headers.firstValue("Sucharit-From")).contains("2023-01-31T16:59:59.999999999Z");
        assertThat(headers.firstValue("Sucharit-To")).contains(THEN.toString());
        assertThat(headers.firstValue("Sucharit-Complete-Until").map(Instant::parse))
                .isPresent();
        assertThat(headers.firstValue("Content-Type")).contains("application/x-ndjson;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "nation/2566/changes, 400, INVALID",
        "nation/2566/changes?from=yesterday, 400, INVALID",
        "nation/2566/changes?from=2023-13-01, 400, INVALID",
        "nation/2566/changes?from=2023-01-01&to=soon, 400, INVALID",
        "nation/2566/changes?from=2023-01-02&to=2023-01-01, 400, INVALID",
        "nation/2566/changes?from=2023-01-02&from=2023-01-01, 400, INVALID",
        "nation/2566/changes?from=2999-01-01, 400, AS_OF_IN_FUTURE",
        "nation/2566/changes?from=2023-01-01&to=2999-01-01, 400, AS_OF_IN_FUTURE",
        "nation/2510/changes?from=2023-01-01, 404, YEAR_UNKNOWN",
        "nation/99999999999/changes?from=2023-01-01, 404, NOT_FOUND",
        "provinces/Lampang/2566/changes?from=2023-01-01, 404, PROVINCE_UNKNOWN",
        "agencies/nobody-knows/2566/changes?from=2023-01-01, 404, AGENCY_UNKNOWN",
        "agencies/NOBODY/2566/changes?from=2023-01-01, 404, NOT_FOUND"
    })
    void what_cannot_be_answered_is_told_clearly(String path, int status, String code) {
        var thai = asAnyone().get("/api/scorecards/" + path).expect(status, code);
        var english = asAnyone()
                .with("Accept-Language", "en")
                .get("/api/scorecards/" + path)
                .expect(status, code);
        assertThat(thai.body().path("detail").asString()).containsPattern("[ก-๙]");
        assertThat(english.body().path("detail").asString()).containsPattern("^[A-Z]");
    }

    @Test
    void every_turn_ends_and_whoever_finds_the_line_full_is_told() {
        for (var question : List.of("?from=2023-01-01", "?from=soon", "?from=2999-01-01"))
            asAnyone().get("/api/scorecards/nation/2566/changes" + question);
        asAnyone().with("Accept", "image/png").get("/api/scorecards/nation/2566/changes?from=2023-01-01");
        await().atMost(Duration.ofSeconds(60)).until(() -> changed.turns.inLine() == 0);

        var full = new ArrayList<Runnable>();
        for (int i = 0; i < 4; i++) full.add(changed.turns.take());
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++)
                others.submit(() -> changed.turns.take().run());
            await().atMost(Duration.ofSeconds(60)).until(() -> changed.turns.inLine() == 16);
            asAnyone()
                    .get("/api/scorecards/nation/2566/changes?from=2023-01-01")
                    .expect(503, "PAST_BUSY");
            full.forEach(Runnable::run);
        }
        assertThat(ask("nation", "?from=2023-01-01").response().statusCode()).isEqualTo(200);
    }

    @Test
    void who_wants_it_in_a_form_that_there_is_not_is_told() {
        asAnyone()
                .with("Accept", "image/png")
                .get("/api/scorecards/nation/2566/changes?from=2023-01-01")
                .expect(406, "NOT_ACCEPTABLE");
    }

    /** An agency with a measure drafted on one day, planned on another and begun on a third. */
    private void work(String province) {
        MEASURES.tell(List.of(
                registration(agency, province, FIRST),
                event("sucharit.measure.drafted.v1", measure.toString(), 0, agency, FIRST, """
                        {"measureId":"%s","agency":"%s","fiscalYear":2566,"plan":{"title":"มาตรการ","answers":[],"themes":[],
                         "steps":[],"responsible":[],"followUps":[]}}""".formatted(
                                measure, agency)),
                planned(),
                event("sucharit.measure.follow-up-recorded.v1", measure.toString(), 2, agency, LATER, """
                        {"measureId":"%s","agency":"%s","number":1,"text":"ติดตาม","on":"2023-02-03","by":"UNIT"}""".formatted(
                                measure, agency))));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(changes("agencies/" + agency, "?from=2023-02-02"))
                        .isNotEmpty());
    }

    private IntegrationEvent planned() {
        return event(
                "sucharit.measure.planned.v1", measure.toString(), 1, agency, THEN, """
                {"measureId":"%s","agency":"%s","basis":"EXECUTIVE","on":"2023-02-01"}""".formatted(measure, agency));
    }

    private Got ask(String scope, String query) {
        return asAnyone().get("/api/scorecards/" + scope + "/2566/changes" + query);
    }

    private List<JsonNode> changes(String scope, String query) {
        var got = ask(scope, query).response();
        assertThat(got.statusCode()).isEqualTo(200);
        return new String(got.body(), UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static String url(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
