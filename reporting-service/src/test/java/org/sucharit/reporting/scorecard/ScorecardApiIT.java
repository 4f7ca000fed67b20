package org.sucharit.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.reporting.ReportingPlatform;
import tools.jackson.databind.JsonNode;

class ScorecardApiIT extends ReportingPlatform {

    private static final Instant THEN = Instant.parse("2023-01-10T03:00:00Z");

    @Autowired
    private PastCards past;

    @Autowired
    private DayClosing closing;

    @Autowired
    private Scorekeeping scorekeeping;

    @Autowired
    private Cards cards;

    private final String agency = newAgency();

    @Test
    void an_event_that_comes_twice_counts_once() {
        var measure = drafted(agency, UUID.randomUUID(), THEN);
        MEASURES.tell(List.of(registration(agency, PROVINCE, THEN), measure, measure));
        MEASURES.tell(List.of(measure, scored(agency, 2566, "97.07", THEN)));

        var scorecard = await(agency, "/assessment/total", "97.07");
        assertThat(scorecard.at("/measures/planned").asInt()).isEqualTo(1);
        assertThat(scorecard.at("/measures/total").asInt()).isEqualTo(1);
        assertThat(scorecard.at("/assessment/grade").asString()).isEqualTo("AA");
        assertThat(scorecard.at("/scope/name").asString()).isEqualTo("เทศบาลตำบล" + agency);
        assertThat(scorecard.has("complaints")).isFalse();
        assertThat(Instant.parse(scorecard.at("/completeUntil").asString())).isAfter(Instant.EPOCH);
    }

    @Test
    void a_measure_that_comes_before_its_agency_is_counted_and_finds_its_province() {
        MEASURES.tell(List.of(drafted(agency, UUID.randomUUID(), THEN)));
        assertThat(await(agency, "/measures/total", "1").at("/scope").has("name"))
                .isFalse();

        MEASURES.tell(List.of(registration(agency, PROVINCE, THEN)));
        await(agency, "/scope/province", PROVINCE);
    }

    @Test
    void an_agency_that_moves_is_counted_where_it_is_now() {
        MEASURES.tell(
                List.of(registration(agency, "พังงา", THEN), drafted(agency, UUID.randomUUID(), THEN.plusSeconds(1))));
        awaitProvince("พังงา", 1);

        MEASURES.tell(List.of(
                event("sucharit.agency.revised.v1", agency, 1, agency, THEN.plusSeconds(9), """
                {"agency":"%s","type":"SUBDISTRICT_MUNICIPALITY","district":"เมือง","province":"ระนอง"}""".formatted(agency))));
        awaitProvince("ระนอง", 1);
        awaitProvince("พังงา", 0);
    }

    @Test
    void a_province_that_its_only_agency_left_is_no_part_of_the_nation_as_if_it_never_was() {
        var alone = Card.provinceId("แม่ฮ่องสอน", 2566);
        MEASURES.tell(List.of(
                registration(agency, "แม่ฮ่องสอน", THEN), drafted(agency, UUID.randomUUID(), THEN.plusSeconds(1))));
        awaitInNation(alone, true);

        MEASURES.tell(List.of(
                event("sucharit.agency.revised.v1", agency, 1, agency, THEN.plusSeconds(9), """
                {"agency":"%s","type":"SUBDISTRICT_MUNICIPALITY","district":"เมือง","province":"ระนอง"}""".formatted(agency))));
        awaitInNation(alone, false);
    }

    private void awaitInNation(String province, boolean wanted) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> wanted
                        == cards.partsOf(Card.nationId(2566)).stream()
                                .map(Card::id)
                                .anyMatch(province::equals));
    }

    @Test
    void what_falls_due_counts_from_midnight_in_bangkok() {
        var id = UUID.randomUUID();
        MEASURES.tell(List.of(
                registration(agency, PROVINCE, THEN),
                drafted(agency, id, THEN),
                event("sucharit.measure.planned.v1", id.toString(), 1, agency, THEN.plusSeconds(1), """
                        {"measureId":"%s","agency":"%s","basis":"EXECUTIVE","on":"2023-01-10"}""".formatted(
                                id, agency))));
        await(agency, "/followUps/active", "1");

        // it was due on 31 March 2023
        assertThat(agency(agency, "?asOf=2023-03-31").at("/measures/overdue").asInt())
                .isZero();
        assertThat(agency(agency, "?asOf=2023-03-31T17:00:00Z")
                        .at("/measures/overdue")
                        .asInt())
                .isOne();
        assertThat(agency(agency, "").at("/measures/overdue").asInt()).isOne();
    }

    @Test
    void rows_are_computed_again_when_a_day_changes_them() {
        var id = UUID.randomUUID();
        var today = LocalDate.now(clock);
        MEASURES.tell(List.of(
                registration(agency, PROVINCE, THEN),
                event("sucharit.measure.drafted.v1", id.toString(), 0, agency, THEN, """
                        {"measureId":"%s","agency":"%s","fiscalYear":2566,"plan":{"title":"มาตรการ","answers":[],"themes":[],
                         "steps":[],"responsible":[],"followUps":[],
                         "period":{"from":"2022-12-01","to":"%s","text":"-"}}}""".formatted(
                                id, agency, today.plusDays(2))),
                event("sucharit.measure.planned.v1", id.toString(), 1, agency, THEN.plusSeconds(1), """
                        {"measureId":"%s","agency":"%s","basis":"EXECUTIVE","on":"2023-01-10"}""".formatted(
                                id, agency))));
        assertThat(await(agency, "/followUps/active", "1")
                        .at("/measures/overdue")
                        .asInt())
                .isZero();

        clock.advance(Duration.ofDays(3));
        scorekeeping.run(clock.instant());
        assertThat(agency(agency, "").at("/measures/overdue").asInt()).isOne();
    }

    @Test
    void a_day_that_is_over_is_counted_once_and_again_when_something_is_heard_of_it() {
        var past = "/api/scorecards/provinces/" + url("ชุมพร") + "/2566?asOf=2023-02-0";
        assertThat(registered(past + 1)).isZero();
        closing.run(clock.instant());
        MEASURES.tell(List.of(registration(agency, "ชุมพร", THEN), drafted(agency, UUID.randomUUID(), THEN)));
        awaitProvince("ชุมพร", 1);
        assertThat(registered(past + 1)).isOne();
        assertThat(registered(past + 2)).isOne();
        assertThat(registered(past + 2)).isOne();
        assertThat(registered("/api/scorecards/provinces/" + url("ชุมพร") + "/2566?asOf=2023-01-09"))
                .isZero();
    }

    private int registered(String path) {
        return asAnyone()
                .get(path)
                .expect(200)
                .body()
                .at("/agencies/registered")
                .asInt();
    }

    @Test
    void whoever_finds_too_many_looking_back_is_told_to_come_again() throws Exception {
        var enough = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PastTurns.MOST; i++) others.submit(() -> past.turns.inTurn(() -> waits(enough)));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> past.turns.inLine() == PastTurns.MOST);
            var told = asAnyone()
                    .get("/api/scorecards/nation/2566?asOf=2019-05-05")
                    .expect(503, "PAST_BUSY");
            assertThat(told.response().headers().firstValue("Retry-After")).contains("10");
            var page = asAnyone()
                    .with("Accept", "text/html")
                    .get("/nation?asOf=5/5/2562&fiscalYear=2566")
                    .expect(503);
            assertThat(new String(page.response().body(), StandardCharsets.UTF_8))
                    .contains("ขณะนี้มีผู้ขอดูข้อมูลย้อนหลังจำนวนมาก โปรดลองใหม่ในอีกสักครู่")
                    .doesNotContain("PAST_BUSY");
            asAnyone().get("/api/scorecards/nation/2566").expect(200);
            enough.countDown();
        }
        asAnyone().get("/api/scorecards/nation/2566?asOf=2019-05-05").expect(200);
    }

    private static boolean waits(CountDownLatch enough) {
        try {
            return enough.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nobody_is_ranked_among_fewer_than_ten() {
        var agencies = new ArrayList<String>();
        for (int number = 1; number <= 9; number++) agencies.add(newAgency());
        agencies.forEach(code -> rank(code, "80.1" + (agencies.indexOf(code) + 1)));
        agencies.forEach(code -> await(code, "/assessment/total", "80.1" + (agencies.indexOf(code) + 1)));
        asAnyone().get(ranking("")).expect(409, "TOO_FEW_TO_RANK");

        rank(agency, "80.19");
        await(agency, "/assessment/total", "80.19");
        var items = asAnyone().get(ranking("")).expect(200).body().path("items");
        assertThat(items).hasSize(10);
        assertThat(items.get(0).path("rank").asInt()).isOne();
        assertThat(items.get(1).path("rank").asInt()).isOne();
        assertThat(items.get(2).path("rank").asInt()).isEqualTo(3);
        assertThat(items.get(9).path("value").asString()).isEqualTo("80.11");
        var second =
                asAnyone().get(ranking("&page=1&size=1")).expect(200).body().path("items");
        assertThat(second.get(0).path("rank").asInt()).isOne();
    }

    @Test
    void nobody_is_ranked_by_complaints() {
        var problem = asAnyone()
                .get("/api/scorecards/nation/2566/ranking?by=COMPLAINTS")
                .expect(400, "INVALID");
        assertThat(problem.body().at("/errors/0/path").asString()).isEqualTo("by");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/scorecards/agencies/nobody/2566, 404, AGENCY_UNKNOWN",
        "/api/scorecards/agencies/NOBODY/2566, 404, NOT_FOUND",
        "/api/scorecards/nation/2510, 404, YEAR_UNKNOWN",
        "/api/scorecards/nation/2023, 400, INVALID",
        "/api/scorecards/nation/abc, 404, NOT_FOUND",
        "/api/scorecards/provinces/Lampang/2566, 404, PROVINCE_UNKNOWN",
        "/api/scorecards/nation/2566?asOf=2600-01-01, 400, AS_OF_IN_FUTURE",
        "/api/scorecards/nation/2566?asOf=soon, 400, INVALID",
        "/api/scorecards/nation/2566/ranking?size=201, 400, INVALID"
    })
    void what_is_not_there_is_told_clearly(String path, int status, String code) {
        asAnyone().get(path).expect(status, code);
    }

    @Test
    void an_agency_was_not_there_before_it_was_known() {
        register(agency);

        asAnyone()
                .get("/api/scorecards/agencies/" + agency + "/2566?asOf=2020-01-01")
                .expect(404, "AGENCY_UNKNOWN");
        assertThat(await(agency, "/agencies/registered", "1")
                        .at("/measures/total")
                        .asInt())
                .isZero();
    }

    @Test
    void a_year_of_which_nothing_is_known_yet_is_empty() {
        var body = asAnyone().get("/api/scorecards/nation/2569").expect(200).body();
        assertThat(body.at("/measures/total").isNumber()).isTrue();
    }

    @Test
    void months_of_complaints_are_shown_as_they_were_published() {
        register(agency);
        FIGURES.tell(List.of(event(
                "sucharit.complaint-figures.month-closed.v1",
                "figures/agency/" + agency,
                0,
                agency,
                THEN,
                """
                {"agency":"%s","month":"2022-12","received":0,"finished":0,"inProgress":0}""".formatted(agency))));

        var complaints = await(agency, "/complaints/note", "ไม่มี").at("/complaints");
        assertThat(complaints.at("/months/0/month").asString()).isEqualTo("2022-12");
        assertThat(complaints.at("/months/0/note").asString()).isEqualTo("ไม่มี");
    }

    @Test
    void provinces_and_their_agencies_are_listed() {
        MEASURES.tell(List.of(registration(agency, "พัทลุง", THEN), drafted(agency, UUID.randomUUID(), THEN)));
        awaitProvince("พัทลุง", 1);

        var provinces = asAnyone()
                .get("/api/scorecards/nation/2566/provinces")
                .expect(200)
                .body();
        assertThat(provinces)
                .extracting(one -> one.at("/scope/name").asString())
                .contains("พัทลุง");
        var agencies = asAnyone()
                .get("/api/scorecards/provinces/" + url("พัทลุง") + "/2566/agencies")
                .expect(200)
                .body();
        assertThat(agencies.path("items"))
                .extracting(one -> one.at("/scope/agency").asString())
                .containsExactly(agency);
    }

    private void rank(String code, String total) {
        MEASURES.tell(List.of(registration(code, "ยะลา", THEN), scored(code, 2566, total, THEN)));
    }

    private static String ranking(String more) {
        return "/api/scorecards/nation/2566/ranking?province=" + url("ยะลา") + more;
    }

    private static IntegrationEvent drafted(String agency, UUID id, Instant time) {
        return event("sucharit.measure.drafted.v1", id.toString(), 0, agency, time, """
                {"measureId":"%s","agency":"%s","fiscalYear":2566,"plan":{"title":"มาตรการ","answers":[],"themes":["NO_GIFT"],
                 "steps":[],"responsible":[],"followUps":[{"text":"ทุกไตรมาส","cadence":"QUARTERLY"}],
                 "period":{"from":"2022-12-01","to":"2023-03-31","text":"ธ.ค.๖๕-มี.ค. ๖๖"}}}""".formatted(id, agency));
    }

    private static IntegrationEvent scored(String agency, int year, String total, Instant time) {
        return event("sucharit.assessment.recorded.v1", agency + "/" + year, 0, agency, time, """
                {"agency":"%s","fiscalYear":%d,"result":{"scores":[],"subIndicators":[],"items":[],"remarks":[]},
                 "total":%s,"grade":"AA","gradeVerified":true,"instruments":{"IIT":98.33}}""".formatted(
                        agency, year, total));
    }

    private JsonNode agency(String code, String query) {
        return asAnyone()
                .get("/api/scorecards/agencies/" + code + "/2566" + query)
                .body();
    }

    private JsonNode await(String code, String pointer, String value) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> agency(code, ""), body -> body.at(pointer)
                .asString("")
                .equals(value));
    }

    private void awaitProvince(String name, int agencies) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var body = asAnyone()
                    .get("/api/scorecards/provinces/" + url(name) + "/2566")
                    .expect(200)
                    .body();
            assertThat(body.at("/agencies/counted").asInt()).isEqualTo(agencies);
            assertThat(body.at("/agencies/registered").asInt()).isEqualTo(agencies);
        });
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
