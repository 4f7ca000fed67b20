package org.sucharit.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.test.Requests;
import org.sucharit.kit.test.Tokens;
import tools.jackson.databind.JsonNode;

/** The yearly cycle as an agency lives it: a result, what fell short, measures, monthly rounds, the next result. */
class YearlyCycleIT extends Platform {

    /** Disclosures that failed in 2565, the topics they are about, and the numbers those topics have in 2566. */
    private static final Map<String, String> FAILED = Map.of("O12", "O13", "O17", "O18", "O20", "O14", "O24", "O22");

    private static final List<String> UNITS = List.of("สำนักปลัด", "กองคลัง");

    final String agency = newAgency();
    Requests officer;
    Requests executive;

    @BeforeEach
    void anAgencyWithUnits() {
        register(agency);
        officer = as(Tokens.officer(agency));
        executive = as(Tokens.executive(agency));
        officer.put("/api/agencies/" + agency + "/units", """
                {"units":[{"name":"สำนักปลัด"},{"name":"กองคลัง"}]}""").expect(200);
    }

    @Test
    void last_years_result_becomes_measures_and_next_years_result_tells_what_they_did() {
        today(2022, 10, 3);
        recordResult(2565, "89.29", FAILED.keySet().stream().toList(), "0");
        var fellShort = fellShort();
        assertThat(fellShort).containsAll(FAILED.keySet());

        var measures = derive(List.of("O12", "O17", "O24"));
        assertThat(measures).hasSize(3);
        plan(measures);

        for (var month : List.of(YearMonth.of(2023, 1), YearMonth.of(2023, 2), YearMonth.of(2023, 3))) round(month);

        today(2023, 9, 25);
        var position = measures.stream()
                .mapToLong(id -> officer.post("/api/measures/" + id + "/complete", "")
                        .expect(200)
                        .position())
                .max()
                .orElseThrow();
        shown(measures, position);

        today(2023, 10, 2);
        recordResult(2566, "97.50", List.of("O13", "O18", "O22"), "100");
        changedByTopic();
        for (var id : measures) rose(id);
    }

    private void recordResult(int year, String disclosure, List<String> items, String score) {
        var scores = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> "{\"indicator\":%d,\"score\":%s}".formatted(i, i == 9 ? disclosure : "96.00"))
                .collect(Collectors.joining(","));
        var failed = items.stream()
                .map(code -> "{\"code\":\"%s\",\"score\":%s}".formatted(code, score))
                .collect(Collectors.joining(","));
        var recorded = officer.put(
                        "/api/assessments/" + agency + "/" + year,
                        "{\"scores\":[%s],\"items\":[%s]}".formatted(scores, failed))
                .expect(200);
        var result = asAnyone()
                .get("/api/assessments/%s/%d?v=%d".formatted(agency, year, recorded.version()))
                .expect(200)
                .body();
        assertThat(result.path("instruments").path("IIT").decimalValue()).isEqualByComparingTo("96");
        assertThat(result.path("total").decimalValue())
                .isEqualByComparingTo(year == 2565 ? "94.66" : "96.30"); // 57.6 + 0.4 of the mean of 9 and 10
        assertThat(result.path("grade").asString("")).isNotBlank();
        assertThat(result.path("ruleSet").path("fiscalYear").asInt()).isEqualTo(year);
        assertThat(result.path("ranking").size()).isEqualTo(10);
    }

    private List<String> fellShort() {
        var list = asAnyone()
                .get("/api/assessments/%s/2565/shortfalls?threshold=90".formatted(agency))
                .expect(200)
                .body();
        return texts(list.path("items"), "code");
    }

    private List<String> derive(List<String> codes) {
        var chosen = codes.stream()
                .map(code -> "{\"level\":\"ITEM\",\"code\":\"%s\"}".formatted(code))
                .collect(Collectors.joining(","));
        var body = "{\"agency\":\"%s\",\"assessmentYear\":2565,\"shortfalls\":[%s]}".formatted(agency, chosen);
        var derived = officer.with("Idempotency-Key", "derive-" + agency)
                .post("/api/measures/derive", body)
                .expect(200)
                .body();
        var again = officer.with("Idempotency-Key", "derive-" + agency)
                .post("/api/measures/derive", body)
                .expect(200)
                .body();
        assertThat(again).isEqualTo(derived);
        assertThat(derived.path("fiscalYear").asInt()).isEqualTo(2566);
        return texts(derived.path("drafted"), "measure");
    }

    private void plan(List<String> measures) {
        for (int i = 0; i < measures.size(); i++) {
            officer.post("/api/measures/" + measures.get(i) + "/revise", """
                    {"responsible":[{"text":"%1$s","unit":"%1$s"}],
                     "steps":[{"text":"จัดทำข้อมูลและเผยแพร่บนเว็บไซต์"}],
                     "period":{"from":"2022-12-01","to":"2023-09-30","text":"ธ.ค.๖๕-ก.ย.๖๖"},
                     "followUps":[{"text":"รายงานที่ประชุมทุกเดือน","by":"EXECUTIVE","cadence":"MONTHLY"}]}""".formatted(UNITS.get(i % UNITS.size())))
                    .expect(200);
            executive.post("/api/measures/" + measures.get(i) + "/adopt", "").expect(200);
        }
    }

    private void round(YearMonth month) {
        today(month.getYear(), month.getMonthValue(), 20);
        officer.post("/api/rounds", "{\"agency\":\"%s\",\"month\":\"%s\"}".formatted(agency, month))
                .expect(201);
        var messages = officer.get("/api/rounds/%s/%s/messages".formatted(agency, month))
                .expect(200)
                .body();
        for (var message : messages.path("items").isMissingNode() ? messages : messages.path("items"))
            contribute(message.path("link").asString(""), month);
        officer.post("/api/rounds/%s/%s/accept-all".formatted(agency, month), "")
                .expect(200);
        today(month.getYear(), month.getMonthValue(), 25);
        var closed = officer.post("/api/rounds/%s/%s/close".formatted(agency, month), """
                {"on":"%s-25","attendance":["นายกเทศมนตรี","ปลัดเทศบาล"],"defaultOrder":"ให้ดำเนินการต่อ"}""".formatted(month))
                .expect(200);
        assertThat(closed.position()).isPositive();
    }

    private void contribute(String link, YearMonth month) {
        if (link.isEmpty()) return;
        var unit = asAnyone().with("Contribution-Token", link.substring(link.lastIndexOf('/') + 1));
        for (var measure : unit.get("/api/contributions").expect(200).body().path("measures")) {
            unit.post("/api/contributions", """
                    {"measure":"%s","kind":"PROGRESS","text":"เผยแพร่แล้วบนเว็บไซต์","date":"%s-18","by":"หัวหน้า"}""".formatted(
                                    measure.path("measure").asString(), month))
                    .expect(200);
        }
    }

    /** The six-month report is already written: what units told and what the meetings ordered stands at the measures. */
    private void shown(List<String> measures, long position) {
        for (var id : measures) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                var measure = asAnyone().get("/api/measures/" + id).expect(200).body();
                assertThat(measure.path("status").asString()).isEqualTo("COMPLETED");
                assertThat(measure.path("actions").size()).isEqualTo(3);
                assertThat(measure.path("followedUp").size()).isEqualTo(3);
                assertThat(measure.path("followedUp").path(0).path("order").asString())
                        .isEqualTo("ให้ดำเนินการต่อ");
                assertThat(measure.path("followedUp").path(0).path("evidence").size())
                        .as("the minutes")
                        .isOne();
                assertThat(measure.path("answers").path(0).path("fiscalYear").asInt())
                        .isEqualTo(2565);
            });
        }
        assertThat(position).isPositive();
    }

    private void changedByTopic() {
        var change = asAnyone()
                .get("/api/assessments/%s/2566/change".formatted(agency))
                .expect(200)
                .body();
        var topics = new ArrayList<String>();
        for (JsonNode topic : change.path("topics")) {
            topics.add(topic.path("itemBefore").asString() + ">"
                    + topic.path("itemAfter").asString());
            assertThat(topic.path("change").decimalValue()).isEqualByComparingTo("100");
        }
        assertThat(topics).contains("O12>O13", "O17>O18", "O24>O22");
        assertThat(change.path("total").path("change").decimalValue()).isEqualByComparingTo("1.64");
    }

    private void rose(String measure) {
        var effect = asAnyone()
                .get("/api/measures/" + measure + "/effect")
                .expect(200)
                .body();
        assertThat(effect.path("resultThere").asBoolean()).isTrue();
        assertThat(effect.path("answers").path(0).path("rose").asBoolean())
                .as(effect.toString())
                .isTrue();
    }

    private void today(int year, int month, int day) {
        clock.moveTo(LocalDate.of(year, month, day)
                .atTime(9, 0)
                .atZone(ZoneId.of("Asia/Bangkok"))
                .toInstant());
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(one -> one.path(field).asString("")).toList();
    }
}
